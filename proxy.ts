import { randomBytes, randomUUID } from 'node:crypto'
import { type NextRequest, NextResponse } from 'next/server'
import { database } from '#lib/db/database.ts'
import { isDatabaseUp } from '#lib/db/health.ts'
import { sorry } from '#lib/endpoints/answer/sorry-page.ts'
import { contentPolicy, securityHeaders } from '#lib/endpoints/content-policy.ts'
import { findFormFault } from '#lib/endpoints/form/find-form-fault.ts'
import { pathHeader } from '#lib/endpoints/origin/path-header.ts'
import { requestIdHeader } from '#lib/endpoints/origin/request-origin.ts'
import { isSameOrigin } from '#lib/endpoints/origin/same-origin.ts'

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
const methods = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']
const importDoors = ['/api/admin/imports', '/admin/import/people/upload']

async function findFault(request: NextRequest): Promise<400 | 403 | 404 | 405 | 411 | 413 | 503 | undefined> {
  const { nextUrl, headers } = request
  if (!methods.includes(request.method)) return 405
  if (/%00/.test(nextUrl.href)) return 400
  // We have no images for Next.js to shrink.
  if (nextUrl.pathname === '/_next/image') return 404
  // A body in chunks declares no length, so it could grow past the limit uncounted.
  if (headers.has('transfer-encoding')) return 411
  const largest = importDoors.includes(nextUrl.pathname) ? largestImport : largestBody
  if (Number(headers.get('content-length') ?? 0) > largest) return 413
  const fault = importDoors.includes(nextUrl.pathname) ? undefined : await findFormFault(request)
  return fault ?? ((await isDatabaseUp(database())) ? undefined : 503)
}

// Next.js takes the nonce for its own scripts from the policy on the request.
function headersWith(request: NextRequest, about: { nonce: string; requestId: string; policy: string }): Headers {
  const headers = new Headers(request.headers)
  headers.set('content-security-policy', about.policy)
  headers.set('x-nonce', about.nonce)
  headers.set(requestIdHeader, about.requestId)
  const origin = request.headers.get('origin')
  // Next.js compares a form’s origin with this header. We have already compared it with the address people open.
  if (origin && isSameOrigin(request.headers)) headers.set('x-forwarded-host', new URL(origin).host)
  headers.set(pathHeader, `${request.nextUrl.pathname}${request.nextUrl.search}`)
  return headers
}

export const config = { matcher: ['/((?!_next/static/|livez$|readyz$|favicon\\.ico$|icon\\.svg$|robots\\.txt$).*)'] }
