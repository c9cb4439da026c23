import { isSameOrigin } from '../origin/same-origin.ts'
import { isReadableCall, isReadablePlainForm } from './read-call.ts'

const multipart = /^multipart\/form-data/i

/**
 * The fault of a form or of a call to a server action: 403 for another site, 400 for what cannot be read. Next.js would
 * answer both with 500 before any action runs.
 */
export async function findFormFault(request: Request): Promise<400 | 403 | undefined> {
  if (request.method !== 'POST') return undefined
  const isCall = request.headers.has('next-action')
  const isMultipart = multipart.test(request.headers.get('content-type') ?? '')
  if (!isCall && !isMultipart) return undefined

  const isPage = !new URL(request.url).pathname.startsWith('/api/')
  if (isPage && request.headers.has('origin') && !isSameOrigin(request.headers)) return 403
  return (await isReadable(request, { isCall, isMultipart })) ? undefined : 400
}

async function isReadable(request: Request, { isCall, isMultipart }: { isCall: boolean; isMultipart: boolean }) {
  try {
    const copy = request.clone()
    if (!isMultipart) return isReadableCall(await copy.text())
    const form = await copy.formData()
    return isCall ? isReadableCall(form.get('0'), form) : isReadablePlainForm(form)
  } catch {
    return false
  }
}
