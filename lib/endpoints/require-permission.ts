import { cookies, headers } from 'next/headers'
import { notFound, redirect } from 'next/navigation'
import { cache } from 'react'
import { type Permission, roleMay } from '../auth/permissions.ts'
import { findStaffSession } from '../auth/staff-sessions/find-staff-session.ts'
import { openSession, sealSession, sessionCookie, sessionSeconds } from '../auth/staff-sessions/session-cookie.ts'
import type { StaffActor } from '../core/actor.ts'
import { database } from '../db/database.ts'
import { pathHeader } from './origin/path-header.ts'
import { readOrigin } from './origin/request-origin.ts'
import { recordDenial } from './record-denial.ts'

export type SignedIn = {
  actor: StaffActor & { userId: string }
  email: string
  firstName: string
  lastName: string
  mustSetUp: boolean
}

/** Whose session this request carries. Asks the database once per request. */
export const findSignedIn = cache(async (): Promise<SignedIn | undefined> => {
  const origin = readOrigin(await headers())
  const token = await findSessionToken()
  const session = token ? await findStaffSession(database(), token) : undefined
  if (!session) return undefined

  const { id, userId, role, ...person } = session
  return { actor: { kind: 'staff', role, userId, via: { kind: 'session', id }, origin }, ...person }
})

/** For pages and layouts. Strangers go to the sign-in page and come back; a role that may not sees a page that is not there. */
export async function requirePermission(permission: Permission): Promise<SignedIn> {
  const signedIn = await findSignedIn()
  if (!signedIn) redirect(`/sign-in?next=${encodeURIComponent(await currentPath())}`)
  if (!roleMay(signedIn.actor.role, permission)) return refuse(signedIn.actor, permission)
  if (signedIn.mustSetUp && permission !== 'account.own') redirect('/account/second-step')
  return signedIn
}

/** Says so in the activity log, then answers as if there were nothing. */
export const refuse = cache(async (actor: StaffActor, permission: Permission): Promise<never> => {
  await recordDenial(database(), actor, permission)
  notFound()
})

async function currentPath(): Promise<string> {
  return (await headers()).get(pathHeader) ?? '/'
}

/** Gives this browser the session with this token. */
export async function keepSession(token: string): Promise<void> {
  const { name, options } = sessionCookie()
  ;(await cookies()).set(name, await sealSession(token), { ...options, maxAge: sessionSeconds })
}

/** The token that this browser sent, whether or not it still leads anywhere. */
export async function findSessionToken(): Promise<string | undefined> {
  return openSession((await cookies()).get(sessionCookie().name)?.value)
}

/** Takes the session's cookie from this browser. */
export async function dropSession(): Promise<void> {
  const { name, options } = sessionCookie()
  ;(await cookies()).set(name, '', { ...options, maxAge: 0 })
}
