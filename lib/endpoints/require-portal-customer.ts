import { cookies, headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { cache } from 'react'
import { portalCookie } from '../auth/portal-cookie.ts'
import { endPortalSession, findPortalSession } from '../auth/portal-session.ts'
import type { CustomerActor } from '../core/actor.ts'
import { database } from '../db/database.ts'
import type { Trx } from '../db/types.ts'
import { readOrigin } from './origin/request-origin.ts'

/** The portal session's customer; undefined without one. Asks the database once per request. */
export const findPortalCustomer = cache(async (): Promise<CustomerActor | undefined> => {
  const origin = readOrigin(await headers())
  const token = (await cookies()).get(portalCookie().name)?.value
  return token ? findPortalSession(database(), token, origin) : undefined
})

/** For pages of the portal: sends visitors without a session to find their booking. */
export async function requirePortalCustomer(): Promise<CustomerActor> {
  return (await findPortalCustomer()) ?? redirect('/portal')
}

/** Sets the portal session's cookie in this browser. */
export async function keepPortalSession(token: string): Promise<void> {
  const { name, options } = portalCookie()
  ;(await cookies()).set(name, token, options)
}

/** Ends this browser's portal session and deletes its cookie. */
export async function leavePortal(trx: Trx): Promise<void> {
  const jar = await cookies()
  const { name, options } = portalCookie()
  const token = jar.get(name)?.value
  if (token) await endPortalSession(trx, token)
  jar.set(name, '', { ...options, maxAge: 0 })
}
