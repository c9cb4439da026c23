import { findApiKey } from '../auth/keys/find-api-key.ts'
import { findStaffSession } from '../auth/staff-sessions/find-staff-session.ts'
import { openSessionIn } from '../auth/staff-sessions/session-cookie.ts'
import type { Origin, StaffActor } from '../core/actor.ts'
import type { Db } from '../db/types.ts'
import { Problem } from './answer/problem.ts'
import { isSameOrigin } from './origin/same-origin.ts'

const readingMethods = ['GET', 'HEAD', 'OPTIONS']

/** The request's sender, by API key or staff session. Throws 401 for a stranger, 403 for a write from another site. */
export async function findCaller(db: Db, request: Request, origin: Origin): Promise<StaffActor> {
  const authorization = request.headers.get('authorization')
  const caller = authorization === null ? await byCookie(db, request, origin) : await byKey(db, authorization, origin)
  if (!caller) throw new Problem(401)

  const isWrite = !readingMethods.includes(request.method)
  if (isWrite && caller.via.kind === 'session' && !isSameOrigin(request.headers)) throw new Problem(403)
  return caller
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
