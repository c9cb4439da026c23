import type { StaffActor } from '../../core/actor.ts'
import { Refusal } from '../../core/refusal.ts'
import type { Trx } from '../../db/types.ts'

type Person = StaffActor & { userId: string }

/** Marks a mention in the actor's inbox as read or unread. Not logged, since it concerns no one else. */
export async function markMention(
  trx: Trx,
  actor: Person,
  { mentionId, isRead }: { mentionId: string; isRead: boolean },
  now = new Date(),
): Promise<void> {
  const marked = await trx
    .updateTable('noteMentions')
    .set({ readAt: isRead ? now : null })
    .where('id', '=', mentionId)
    .where('userId', '=', actor.userId)
    .returning('id')
    .executeTakeFirst()
  if (!marked) throw new Refusal('This is no longer in your inbox.')
}

export async function markAllMentions(trx: Trx, actor: Person, now = new Date()): Promise<void> {
  await trx
    .updateTable('noteMentions')
    .set({ readAt: now })
    .where('userId', '=', actor.userId)
    .where('readAt', 'is', null)
    .execute()
}
