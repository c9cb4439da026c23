import type { z } from 'zod'
import type { Actor } from '../core/actor.ts'
import { uuidv7 } from '../core/uuid.ts'
import type { Trx } from '../db/types.ts'
import type { SecretLetter } from '../domains/letter.ts'
import type { Keyring } from '../privacy/vault/vault.ts'
import { companyName } from '../settings/company/company-settings.ts'
import { readSetting } from '../settings/read-setting.ts'
import { findRecipient } from './find-recipient.ts'
import { sealLetter } from './sealed-letter.ts'
import { writeLetter } from './write-letter.ts'

export type QueueSecretInput<Words extends z.ZodObject> = {
  userId: string
  letter: SecretLetter<Words>
  words: z.output<Words>
  /** When the code or link in it stops working; the letter leaves before then or never. */
  until: Date
  keyring: Keyring
  /** A new address that the person has to prove. Left out, it goes to the address on their record. */
  to?: string
}

/**
 * Queues an email with a code or a one-time link. The letter is sealed until it leaves, then deleted; the log keeps a copy
 * without the secret. Returns the message's id; undefined if the person has no usable address.
 */
export async function queueSecret<Words extends z.ZodObject>(
  trx: Trx,
  actor: Actor,
  { userId, letter, words, until, keyring, to }: QueueSecretInput<Words>,
  now = new Date(),
): Promise<string | undefined> {
  const onRecord = await findRecipient(trx, userId)
  if (!onRecord) return undefined

  const id = uuidv7()
  const company = await readSetting(trx, companyName)
  const kept = await writeLetter(letter, letter.kept(words), company)
  const { html, text } = await writeLetter(letter, words, company)
  await trx
    .insertInto('messages')
    .values({
      id,
      userId,
      channel: 'email',
      template: letter.name,
      recipient: to ?? onRecord,
      subject: kept.subject,
      bodyHtml: kept.html,
      bodyText: kept.text,
      holdsSecret: true,
      sealedLetter: sealLetter(keyring, id, { bodyHtml: html, bodyText: text }),
      sealedUntil: until,
      createdBy: actor.userId,
      sendAfter: now,
      createdAt: now,
    })
    .execute()
  return id
}
