import { randomBytes, randomUUID } from 'node:crypto'
import { type NextRequest, NextResponse } from 'next/server'
import { database } from '#lib/db/database.ts'
import { isDatabaseUp } from '#lib/db/health.ts'
import { sorry } from '#lib/endpoints/answer/sorry-page.ts'
import { contentPolicy, securityHeaders } from '#lib/endpoints/content-policy.ts'
import { isReadableForm } from '#lib/endpoints/form/is-readable-form.ts'
import { pathHeader } from '#lib/endpoints/origin/path-header.ts'
import { requestIdHeader } from '#lib/endpoints/origin/request-origin.ts'

/**
 * Sets the security headers, and answers by itself when the request cannot be read or the database is down. Permissions are
 * checked in the data layer.
 */
export async function proxy(request: NextRequest): Promise<Response> {
  const nonce = randomBytes(16).toString('base64')
  const requestId = randomUUID()
  const policy = contentPolicy(nonce)

  const fault = await findFault(request)
  const answer = fault
    ? sorry(fault, request.nextUrl.pathname.startsWith('/api/'), nonce, requestId)
    : NextResponse.next({ request: { headers: headersWith(request, { nonce, requestId, policy }) } })

  const own = { ...securityHeaders(), 'content-security-policy': policy, [requestIdHeader]: requestId }
  for (const [name, value] of Object.entries(own)) answer.headers.set(name, value)
  return answer
}

const largestBody = 256 * 1024
const largestImport = 20 * 1024 * 1024
const importDoors = ['/api/admin/imports', '/admin/import/people/upload']

async function findFault(request: NextRequest): Promise<400 | 411 | 413 | 503 | undefined> {
  const { nextUrl, headers } = request
  if (/%00/.test(nextUrl.href)) return 400
  // A body in chunks declares no length, so it could grow past the limit uncounted.
  if (headers.has('transfer-encoding')) return 411
  const largest = importDoors.includes(nextUrl.pathname) ? largestImport : largestBody
  if (Number(headers.get('content-length') ?? 0) > largest) return 413
  if (!importDoors.includes(nextUrl.pathname) && !(await isReadableForm(request))) return 400
  return (await isDatabaseUp(database())) ? undefined : 503
}

// Next.js takes the nonce for its own scripts from the policy on the request.
function headersWith(request: NextRequest, about: { nonce: string; requestId: string; policy: string }): Headers {
  const headers = new Headers(request.headers)
  headers.set('content-security-policy', about.policy)
  headers.set('x-nonce', about.nonce)
  headers.set(requestIdHeader, about.requestId)
  headers.set(pathHeader, `${request.nextUrl.pathname}${request.nextUrl.search}`)
  return headers
}

export const config = { matcher: ['/((?!_next/static|_next/image|livez|readyz|favicon.ico|icon|robots.txt).*)'] }
