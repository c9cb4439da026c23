import type { z } from 'zod'
import type { Actor } from '../core/actor.ts'
import type { Trx } from '../db/types.ts'
import type { Letter } from '../domains/letter.ts'
import { writeLetter } from './write-letter.ts'

export type QueueMessageInput<Words extends z.ZodObject> = {
  userId: string
  letter: Letter<Words>
  words: z.output<Words>
  about?: { type: string; id: string }
  /** What may be said once only: a second message with the same key is not written. */
  once?: string
}

/**
 * Puts an email to a person into the outbox, in the transaction of what it tells about. It goes to the address on their
 * record and nowhere else. Answers the message's id, or undefined where it was said before or nobody can be written to.
 */
export async function queueMessage<Words extends z.ZodObject>(
  trx: Trx,
  actor: Actor,
  { userId, letter, words, about, once }: QueueMessageInput<Words>,
  now = new Date(),
): Promise<string | undefined> {
  const person = await trx
    .selectFrom('users')
    .select('email')
    .where('id', '=', userId)
    .where('mergedIntoId', 'is', null)
    .where('status', '<>', 'suspended')
    .executeTakeFirst()
  if (!person?.email) return undefined

  const { subject, html, text } = await writeLetter(letter, words)
  const queued = await trx
    .insertInto('messages')
    .values({
      userId,
      channel: 'email',
      template: letter.name,
      recipient: person.email,
      subject,
      bodyHtml: html,
      bodyText: text,
      dedupeKey: once ?? null,
      relatedEntityType: about?.type ?? null,
      relatedEntityId: about?.id ?? null,
      createdBy: actor.userId,
      sendAfter: now,
      createdAt: now,
    })
    .onConflict((conflict) => conflict.column('dedupeKey').doNothing())
    .returning('id')
    .executeTakeFirst()
  return queued?.id
}
