import { findApiKey } from '../auth/keys/find-api-key.ts'
import { findStaffSession } from '../auth/staff-sessions/find-staff-session.ts'
import { openSessionIn } from '../auth/staff-sessions/session-cookie.ts'
import type { Origin, StaffActor } from '../core/actor.ts'
import type { Db } from '../db/types.ts'
import { Problem } from './answer/problem.ts'
import { isOwnRead, isSameOrigin } from './origin/same-origin.ts'

const readingMethods = ['GET', 'HEAD', 'OPTIONS']

/**
 * The request's sender, by API key or staff session. Throws 401 for a stranger, 403 for a write or a reveal from
 * another site.
 */
export async function findCaller(db: Db, request: Request, origin: Origin): Promise<StaffActor> {
  const authorization = request.headers.get('authorization')
  const caller = authorization === null ? await byCookie(db, request, origin) : await byKey(db, authorization, origin)
  if (!caller) throw new Problem(401)

  if (caller.via.kind === 'session') refuseForeign(request)
  return caller
}

/** Another site can make a colleague's browser send a request with its cookie, and a reason of that site's choice. */
function refuseForeign({ method, headers, url }: Request): void {
  if (!readingMethods.includes(method) && !isSameOrigin(headers)) throw new Problem(403)
  if (new URL(url).searchParams.has('reveal') && !isOwnRead(headers))
    throw new Problem(403, {
      detail: 'A session sees sealed fields only on our own pages. An API key sees them anywhere.',
    })
}

async function byKey(db: Db, authorization: string, origin: Origin): Promise<StaffActor | undefined> {
  const key = /^bearer +(\S+) *$/i.exec(authorization)?.[1]
  return key ? findApiKey(db, key, origin) : undefined
}

async function byCookie(db: Db, request: Request, origin: Origin): Promise<StaffActor | undefined> {
  const token = await openSessionIn(request.headers)
  const session = token ? await findStaffSession(db, token) : undefined
  if (!session) return undefined
  if (session.mustSetUp) throw new Problem(401, { detail: 'Set up two-step verification first.' })
  const { id, userId, role } = session
  return { kind: 'staff', role, userId, via: { kind: 'session', id }, origin }
}
