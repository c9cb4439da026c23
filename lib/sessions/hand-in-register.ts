import type { Actor } from '../core/actor.ts'
import type { Trx } from '../db/types.ts'

/** Notes who handed the register in and when; from then on only the office changes it. */
export async function handInRegister(trx: Trx, actor: Actor, sessionId: string, now: Date): Promise<void> {
  await trx
    .updateTable('courseSessions')
    .set({ submittedAt: now, submittedBy: actor.userId, updatedAt: now })
    .where('id', '=', sessionId)
    .execute()
}
