import type { StaffActor } from '../../core/actor.ts'
import { Refusal } from '../../core/refusal.ts'
import type { Trx } from '../../db/types.ts'
import { endSessions } from '../staff-sessions/end-sessions.ts'
import { visibleSignIns } from './visible-sign-ins.ts'

/** Ends one of a person's sign-ins, to the office or the portal. */
export async function endSignIn(
  trx: Trx,
  actor: StaffActor,
  { userId, sessionId }: { userId: string; sessionId: string },
): Promise<void> {
  const open = await findOpen(trx, actor, userId)
  if (!open.some(({ id }) => id === sessionId)) throw new Refusal('This session has already ended.')
  await endSessions(trx, actor, { userId, only: sessionId, reason: 'ended_by_hand' })
}

/** Ends all of a person's sign-ins except the actor's own current one. */
export async function endSignIns(trx: Trx, actor: StaffActor, { userId }: { userId: string }): Promise<void> {
  const open = await findOpen(trx, actor, userId)
  const others = open.filter(({ id }) => id !== actor.via.id)
  if (others.length === 0) throw new Refusal('This person has no other open sessions.')
  await endSessions(trx, actor, { userId, except: actor.via.id, reason: 'ended_by_hand' })
}

function findOpen(trx: Trx, actor: StaffActor, userId: string) {
  return visibleSignIns(trx, actor).select('id').where('userId', '=', userId).where('isActive', '=', true).execute()
}
