import type { CustomerActor, Origin } from '../core/actor.ts'
import { inTransaction } from '../db/transaction.ts'
import type { Db, Trx } from '../db/types.ts'
import { hashToken, newToken } from './token.ts'

const minute = 60_000
const idleMinutes = 30
const absoluteHours = 10

/** Opens a customer's portal session. Returns the token for their cookie; only its hash is stored. */
export async function openPortalSession(
  trx: Trx,
  { userId, origin, onlyBookingId, byLink }: Omit<CustomerActor, 'kind'>,
  now = new Date(),
): Promise<string> {
  const token = newToken()
  await trx
    .insertInto('userSessions')
    .values({
      id: hashToken(token),
      userId,
      kind: 'portal',
      onlyBookingId: onlyBookingId ?? null,
      byLink: byLink ?? false,
      createdAt: now,
      lastActivity: now,
      expiresAt: new Date(now.getTime() + absoluteHours * 60 * minute),
      ipAddress: origin.ipAddress ?? null,
      userAgent: origin.userAgent ?? null,
    })
    .execute()
  return token
}

export async function endPortalSession(trx: Trx, token: string): Promise<void> {
  await trx
    .updateTable('userSessions')
    .set({ isActive: false, endedReason: 'signed out' })
    .where('id', '=', hashToken(token))
    .where('kind', '=', 'portal')
    .where('isActive', '=', true)
    .execute()
}

/** The customer of a live portal session; undefined when it ended, or the customer is suspended, merged or staff. */
export async function findPortalSession(
  db: Db,
  token: string,
  origin: Origin,
  now = new Date(),
): Promise<CustomerActor | undefined> {
  const found = await db
    .selectFrom('userSessions as session')
    .innerJoin('users as person', 'person.id', 'session.userId')
    .select(['session.id', 'session.userId', 'session.onlyBookingId', 'session.byLink', 'session.lastActivity'])
    .where('session.id', '=', hashToken(token))
    .where('session.kind', '=', 'portal')
    .where('session.isActive', '=', true)
    .where('session.expiresAt', '>', now)
    .where('session.lastActivity', '>', new Date(now.getTime() - idleMinutes * minute))
    .where('person.status', '<>', 'suspended')
    .where('person.mergedIntoId', 'is', null)
    .where('person.role', '=', 'customer')
    .executeTakeFirst()
  if (!found) return undefined

  if (now.getTime() - found.lastActivity.getTime() > minute) await keepAlive(db, found.id, now)
  const { id: sessionId, userId, onlyBookingId, byLink } = found
  return {
    kind: 'customer',
    userId,
    origin,
    sessionId,
    ...(onlyBookingId && { onlyBookingId }),
    ...(byLink && { byLink }),
  }
}

/** Opens all of an attendee's own records to their session, once they proved their identity. */
export async function widenPortalSession(trx: Trx, { sessionId }: CustomerActor): Promise<void> {
  if (!sessionId) return
  await trx
    .updateTable('userSessions')
    .set({ onlyBookingId: null })
    .where('id', '=', sessionId)
    .where('kind', '=', 'portal')
    .execute()
}

async function keepAlive(db: Db, id: string, now: Date): Promise<void> {
  await inTransaction(db, (trx) =>
    trx.updateTable('userSessions').set({ lastActivity: now }).where('id', '=', id).execute(),
  )
}
