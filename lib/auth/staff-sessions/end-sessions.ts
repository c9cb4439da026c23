import { sql } from 'kysely'
import { recordActivity } from '../../activity/record-activity.ts'
import type { Actor, StaffActor } from '../../core/actor.ts'
import { Refusal } from '../../core/refusal.ts'
import type { Trx } from '../../db/types.ts'
import { hashToken } from '../token.ts'
import { visibleStaffSessions } from './visible-staff-sessions.ts'

export type EndReason =
  | 'signed_out'
  | 'signed_in_again'
  | 'ended_by_hand'
  | 'password_changed'
  | 'access_changed'
  | 'merged'

const descriptions: Record<EndReason, string> = {
  signed_out: 'Signed out',
  signed_in_again: 'Session replaced by a new sign-in',
  ended_by_hand: 'Session ended',
  password_changed: 'Session ended, because the password changed',
  access_changed: 'Session ended, because access changed',
  merged: 'Session ended, because records were merged',
}

/** Ends one session: the colleague's own, or anyone's for an admin. */
export async function endSession(
  trx: Trx,
  actor: StaffActor,
  { sessionId, reason = 'ended_by_hand' }: { sessionId: string; reason?: EndReason },
  now = new Date(),
): Promise<void> {
  const session = await visibleStaffSessions(trx, actor, now)
    .select(['id', 'userId'])
    .where('id', '=', sessionId)
    .executeTakeFirst()
  if (!session) throw new Refusal('This session has already ended.')

  await endSessions(trx, actor, { userId: session.userId, only: session.id, reason })
}

/** Ends all the colleague's sessions except the current one. */
export async function endOtherSessions(trx: Trx, actor: StaffActor & { userId: string }): Promise<void> {
  await endSessions(trx, actor, { userId: actor.userId, except: actor.via.id, reason: 'ended_by_hand' })
}

/** Ends a person's open sessions, as far as the actor may see them. */
export async function endSessionsOf(
  trx: Trx,
  actor: StaffActor,
  { userId }: { userId: string },
  now = new Date(),
): Promise<void> {
  const open = await visibleStaffSessions(trx, actor, now).select('id').where('userId', '=', userId).execute()
  if (open.length === 0) throw new Refusal('This person has no open sessions.')

  await endSessions(trx, actor, { userId, reason: 'ended_by_hand' })
}

/** Ends the session in this browser's cookie, of any colleague, when someone signs in here again. */
export async function endReplacedSession(trx: Trx, actor: Actor, token: string): Promise<void> {
  const session = await trx
    .selectFrom('userSessions')
    .select(['id', 'userId'])
    .where('id', '=', hashToken(token))
    .where('kind', '=', 'staff')
    .executeTakeFirst()
  if (session) await endSessions(trx, actor, { userId: session.userId, only: session.id, reason: 'signed_in_again' })
}

type Which = { userId: string; reason: EndReason; only?: string; except?: string }

/** Ends a person's office and portal sessions. The caller has checked that the actor may. */
export async function endSessions(trx: Trx, actor: Actor, { userId, reason, only, except }: Which): Promise<void> {
  const ended = await trx
    .updateTable('userSessions')
    .set({ isActive: false, endedReason: reason })
    .where('userId', '=', userId)
    .where('isActive', '=', true)
    .where((row) => (only ? row('id', '=', only) : row.lit(true)))
    .where((row) => (except ? row('id', '!=', except) : row.lit(true)))
    .returning(sql<string>`left(id, 12)`.as('session'))
    .execute()

  const about = { type: 'session.ended' as const, userId, description: descriptions[reason] }
  await recordActivity(trx, actor, ...ended.map(({ session }) => ({ ...about, details: { session, reason } })))
}
