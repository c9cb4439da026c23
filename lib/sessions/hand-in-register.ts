import type { Actor } from '../core/actor.ts'
import type { Trx } from '../db/types.ts'

/** Records who handed in the register and when. From then on only an admin may change it. */
export async function handInRegister(trx: Trx, actor: Actor, sessionId: string, now: Date): Promise<void> {
  await trx
    .updateTable('courseSessions')
    .set({ submittedAt: now, submittedBy: actor.userId, updatedAt: now })
    .where('id', '=', sessionId)
    .execute()
}
