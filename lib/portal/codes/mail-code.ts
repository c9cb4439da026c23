import { recordActivity } from '../../activity/record-activity.ts'
import type { CustomerActor } from '../../core/actor.ts'
import { Refusal } from '../../core/refusal.ts'
import { inTransaction } from '../../db/transaction.ts'
import type { Db, Trx } from '../../db/types.ts'
import { queueSecret } from '../../messages/queue-secret.ts'
import type { Keyring } from '../../privacy/vault/vault.ts'
import { portalCode } from '../letters.ts'
import { findOwnName } from '../own/find-own-name.ts'
import { hashCode, newCode } from './code-hash.ts'
import { countCode } from './count-code.ts'

export const codeMinutes = 10

/** What a code is for. It works for nothing else. */
export type CodePurpose = 'show_details' | 'change_email' | 'change_details' | 'erasure'

const purposes: Record<CodePurpose, string> = {
  show_details: 'show your health details and date of birth',
  change_email: 'change your email address',
  change_details: 'change your needs, your emergency contact or what we may send you',
  erasure: 'ask us to erase your data, or take that back',
}

const identityPurpose = 'prove your identity, and open your details and all your bookings'

export type MailCodeInput = { purpose: Exclude<CodePurpose, 'change_email'>; keyring: Keyring }

/** Sends a code of six digits to the email on record. An earlier code for the same purpose stops working. */
export async function mailCode(
  db: Db,
  actor: CustomerActor,
  { purpose, keyring }: MailCodeInput,
  now = new Date(),
): Promise<void> {
  await countCode(db, actor, now)
  await inTransaction(db, (trx) => sendCode(trx, actor, { purpose, newEmail: null, newCodeHash: null, keyring }, now))
}

type Sending = { purpose: CodePurpose; newEmail: string | null; newCodeHash: string | null; keyring: Keyring }

/** Stores a code and mails it to the email on record. */
export async function sendCode(
  trx: Trx,
  actor: CustomerActor,
  { purpose, newEmail, newCodeHash, keyring }: Sending,
  now: Date,
): Promise<Date> {
  const purposeWords = actor.onlyBookingId ? identityPurpose : purposes[purpose]
  const code = newCode()
  const until = new Date(now.getTime() + codeMinutes * 60_000)
  await trx
    .insertInto('portalCodes')
    .values({
      userId: actor.userId,
      purpose,
      newEmail,
      codeHash: hashCode(code),
      newCodeHash,
      expiresAt: until,
      createdAt: now,
    })
    .execute()
  const words = {
    firstName: (await findOwnName(trx, actor)) ?? null,
    code,
    purpose: purposeWords,
    minutes: codeMinutes,
  }
  const sent = await queueSecret(trx, actor, { userId: actor.userId, letter: portalCode, words, until, keyring }, now)
  if (!sent) throw new Refusal('There is no email address on your record. Please call us.')
  await recordActivity(trx, actor, {
    type: 'portal.code_sent',
    userId: actor.userId,
    description: `Code sent to ${purposeWords.replaceAll('your', 'their')}`,
    at: now,
  })
  return until
}
