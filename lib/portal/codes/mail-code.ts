import { randomInt } from 'node:crypto'
import { recordActivity } from '../../activity/record-activity.ts'
import { countAttempts } from '../../auth/attempts/count-attempts.ts'
import { hashToken, newToken } from '../../auth/token.ts'
import type { CustomerActor } from '../../core/actor.ts'
import { Refusal } from '../../core/refusal.ts'
import { TooMany } from '../../core/too-many.ts'
import { inTransaction } from '../../db/transaction.ts'
import type { Db, Trx } from '../../db/types.ts'
import { queueMessage } from '../../messages/queue-message.ts'
import { normaliseEmail } from '../../people/contact/normalise-email.ts'
import { portalCode } from '../letters.ts'
import { findOwnName } from '../own/find-own-name.ts'

const codeMinutes = 10

export type CodePurpose = 'show_details' | 'change_email'

const purposes: Record<CodePurpose, string> = {
  show_details: 'show your health details and date of birth',
  change_email: 'change your email address',
}

const identityPurpose = 'prove your identity, and open your details and all your bookings'

export type MailCodeInput = { purpose: 'show_details' } | { purpose: 'change_email'; newEmail: string }

/** Sends a code of six digits to the email on record. An earlier code for the same purpose stops working. */
export async function mailCode(db: Db, actor: CustomerActor, input: MailCodeInput, now = new Date()): Promise<void> {
  const newEmail = input.purpose === 'change_email' ? readAddress(input.newEmail) : null
  const asked = { key: `portal code:${actor.userId}`, points: 5, seconds: 60 * 60 }
  if (!(await countAttempts(db, [asked], now)))
    throw new TooMany('Five codes were sent within the hour. Use the latest, or try again later.', asked.seconds)
  await inTransaction(db, (trx) => send(trx, actor, { purpose: input.purpose, newEmail }, now))
}

type Sending = { purpose: CodePurpose; newEmail: string | null }

async function send(trx: Trx, actor: CustomerActor, { purpose, newEmail }: Sending, now: Date): Promise<void> {
  const purposeWords = actor.onlyBookingId ? identityPurpose : purposes[purpose]
  const code = String(randomInt(1_000_000)).padStart(6, '0')
  const salt = newToken()
  await trx
    .insertInto('portalCodes')
    .values({
      userId: actor.userId,
      purpose,
      newEmail,
      codeHash: `${salt}.${hashToken(`${salt}${code}`)}`,
      expiresAt: new Date(now.getTime() + codeMinutes * 60_000),
      createdAt: now,
    })
    .execute()
  const words = {
    firstName: (await findOwnName(trx, actor)) ?? null,
    code,
    purpose: purposeWords,
    minutes: codeMinutes,
  }
  const sent = await queueMessage(trx, actor, { userId: actor.userId, letter: portalCode, words }, now)
  if (!sent) throw new Refusal('There is no email address on your record. Please call us.')
  await recordActivity(trx, actor, {
    type: 'portal.code_sent',
    userId: actor.userId,
    description: `Code sent to ${purposeWords.replaceAll('your', 'their')}`,
    at: now,
  })
}

function readAddress(typed: string): string {
  const read = normaliseEmail(typed)
  if (read.kind === 'valid') return read.email
  const sentence = 'Write one plain email address, such as name@example.com.'
  throw Refusal.at('email', sentence)
}
