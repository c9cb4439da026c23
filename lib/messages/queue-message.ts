import type { z } from 'zod'
import type { Actor } from '../core/actor.ts'
import type { Trx } from '../db/types.ts'
import type { Letter } from '../domains/letter.ts'
import { companyName } from '../settings/company/company-settings.ts'
import { readSetting } from '../settings/read-setting.ts'
import { findRecipient } from './find-recipient.ts'
import { writeLetter } from './write-letter.ts'

export type QueueMessageInput<Words extends z.ZodObject> = {
  userId: string
  /** A letter with a secret goes by `queueSecret`. */
  letter: Letter<Words> & { kept?: undefined }
  words: z.output<Words>
  about?: { type: string; id: string }
  /** A second message with this key is not queued. */
  once?: string
}

/**
 * Queues an email to a person, in the transaction of the event it reports. It goes only to the address on their record.
 * Returns the message's id; undefined if the key was used before or the person has no usable address.
 */
export async function queueMessage<Words extends z.ZodObject>(
  trx: Trx,
  actor: Actor,
  { userId, letter, words, about, once }: QueueMessageInput<Words>,
  now = new Date(),
): Promise<string | undefined> {
  const recipient = await findRecipient(trx, userId)
  if (!recipient) return undefined

  const { subject, html, text } = await writeLetter(letter, words, await readSetting(trx, companyName))
  const queued = await trx
    .insertInto('messages')
    .values({
      userId,
      channel: 'email',
      template: letter.name,
      recipient,
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
