import { cookies, headers } from 'next/headers'
import { notFound, redirect } from 'next/navigation'
import { cache } from 'react'
import { findStaffSession } from '../auth/staff-sessions/find-staff-session.ts'
import { openSession, sealSession, sessionCookie, sessionSeconds } from '../auth/staff-sessions/session-cookie.ts'
import type { StaffActor } from '../core/actor.ts'
import { type Permission, roleMay } from '../core/permissions.ts'
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

/** The signed-in colleague; undefined for a stranger. Asks the database once per request. */
export const findSignedIn = cache(async (): Promise<SignedIn | undefined> => {
  const origin = readOrigin(await headers())
  const token = await findSessionToken()
  const session = token ? await findStaffSession(database(), token) : undefined
  if (!session) return undefined

  const { id, userId, role, ...person } = session
  return { actor: { kind: 'staff', role, userId, via: { kind: 'session', id }, origin }, ...person }
})

/** For pages and layouts: sends strangers to the sign-in page and back. A forbidden role sees "not found". */
export async function requirePermission(permission: Permission): Promise<SignedIn> {
  const signedIn = await findSignedIn()
  if (!signedIn) redirect(`/sign-in?next=${encodeURIComponent(await currentPath())}`)
  if (!roleMay(signedIn.actor.role, permission)) return refuse(signedIn.actor, permission)
  if (signedIn.mustSetUp && permission !== 'account.own') redirect('/account/second-step')
  return signedIn
}

/** Logs a refusal, then shows "not found". */
export const refuse = cache(async (actor: StaffActor, permission: Permission): Promise<never> => {
  await recordDenial(database(), actor, permission)
  notFound()
})

async function currentPath(): Promise<string> {
  return (await headers()).get(pathHeader) ?? '/'
}

/** Sets the session's cookie in this browser. */
export async function keepSession(token: string): Promise<void> {
  const { name, options } = sessionCookie()
  ;(await cookies()).set(name, await sealSession(token), { ...options, maxAge: sessionSeconds })
}

/** The session's token that this browser sent, valid or not. */
export async function findSessionToken(): Promise<string | undefined> {
  return openSession((await cookies()).get(sessionCookie().name)?.value)
}

/** Deletes the session's cookie in this browser. */
export async function dropSession(): Promise<void> {
  const { name, options } = sessionCookie()
  ;(await cookies()).set(name, '', { ...options, maxAge: 0 })
}
