import { recordActivity } from '../../activity/record-activity.ts'
import { countAttempts } from '../../auth/attempts/count-attempts.ts'
import { hashToken } from '../../auth/token.ts'
import type { CustomerActor } from '../../core/actor.ts'
import { atLeast } from '../../core/at-least.ts'
import { Refusal } from '../../core/refusal.ts'
import { TooMany } from '../../core/too-many.ts'
import { inTransaction } from '../../db/transaction.ts'
import type { Db, Trx } from '../../db/types.ts'
import { hideFault } from '../../endpoints/hide-fault.ts'
import { queueSecret } from '../../messages/queue-secret.ts'
import { findHolder } from '../../people/contact/find-holder.ts'
import { normaliseEmail } from '../../people/contact/normalise-email.ts'
import type { Keyring } from '../../privacy/vault/vault.ts'
import { newAddressCode } from '../letters.ts'
import { hashCode, newCode } from './code-hash.ts'
import { countCode } from './count-code.ts'
import { codeMinutes, sendCode } from './mail-code.ts'

const day = 24 * 60 * 60
const answerMilliseconds = 600

export type MailEmailCodesInput = { newEmail: string; keyring: Keyring }

/** Mails both codes. Takes equally long for an address that somebody has, so that time reveals nothing. */
export function mailEmailCodesEvenly(db: Db, actor: CustomerActor, input: MailEmailCodesInput): Promise<void> {
  return atLeast(answerMilliseconds, () => hideFault(() => mailEmailCodes(db, actor, input)))
}

/**
 * Mails one code to the address on record and another to the new one. If the new address belongs to someone else, no code
 * goes there: its reader and the office are told why, and the customer is not.
 */
export async function mailEmailCodes(
  db: Db,
  actor: CustomerActor,
  { newEmail: typed, keyring }: MailEmailCodesInput,
  now = new Date(),
): Promise<void> {
  const newEmail = readAddress(typed)
  await refuseOwn(db, actor, newEmail)
  await countCode(db, actor, now)
  const toAddress = { key: `portal code:to:${hashToken(newEmail)}`, points: 5, seconds: day }
  if (!(await countAttempts(db, [toAddress], now)))
    throw new TooMany('Five codes were sent to this address within a day. Try again tomorrow, or call us.', day)

  await inTransaction(db, async (trx) => {
    const code = newCode()
    const until = await sendCode(
      trx,
      actor,
      { purpose: 'change_email', newEmail, newCodeHash: hashCode(code), keyring },
      now,
    )
    const holder = await findHolder(trx, { channel: 'email', externalId: newEmail })
    const isFree = !holder || holder.id === actor.userId
    const words = { code: isFree ? code : null, minutes: codeMinutes }
    const letter = { userId: actor.userId, letter: newAddressCode, words, until, keyring, to: newEmail }
    await queueSecret(trx, actor, letter, now)
    if (!isFree) await tellOffice(trx, actor, holder.id, now)
  })
}

/** Logged with the holder of the address, whose own log the customer cannot read. */
function tellOffice(trx: Trx, actor: CustomerActor, holderId: string, at: Date): Promise<void> {
  return recordActivity(trx, actor, {
    type: 'portal.address_wanted',
    userId: holderId,
    description: 'Another customer asked to use this email address. Perhaps both records are one person',
    entity: { type: 'user', id: actor.userId },
    at,
  })
}

async function refuseOwn(db: Db, { userId }: CustomerActor, newEmail: string): Promise<void> {
  const own = await db.selectFrom('users').select('email').where('id', '=', userId).executeTakeFirst()
  if (own?.email !== newEmail) return
  const sentence = 'This is your address already.'
  throw Refusal.at('email', sentence)
}

function readAddress(typed: string): string {
  const read = normaliseEmail(typed)
  if (read.kind === 'valid') return read.email
  const sentence = 'Write one plain email address, such as name@example.com.'
  throw Refusal.at('email', sentence)
}
