import { recordActivity } from '../../activity/record-activity.ts'
import { type Origin, systemActor } from '../../core/actor.ts'
import { Refusal } from '../../core/refusal.ts'
import { TooMany } from '../../core/too-many.ts'
import { inTransaction } from '../../db/transaction.ts'
import type { Db } from '../../db/types.ts'
import type { Keyring } from '../../privacy/vault/vault.ts'
import { type Allowance, countAttempts, forgetAttempts } from '../attempts/count-attempts.ts'
import { type Limit, returnAttempt, spendAttempt } from '../attempts/spend-attempt.ts'
import { appCode, spendCode } from './spend-code.ts'

/** Limits wrong codes from one address, over all accounts. */
const addressLimit: Limit = { name: 'sign-in-code', points: 60, seconds: 15 * 60 }

type Input = { userId: string; code: string; keyring: Keyring }

/**
 * Checks a code and uses it up, or throws a Refusal. Counts each attempt beforehand, per account and per address, in
 * transactions of its own: the counts must outlive the refusal.
 */
export async function checkCode(db: Db, origin: Origin, input: Input, now = new Date()): Promise<void> {
  await spendAttempt(db, addressLimit, origin, now)
  const allowances = allowancesOf(input)
  // One by one: an attempt stopped by the short limit must not count towards the daily one.
  for (const allowance of allowances)
    if (!(await countAttempts(db, [allowance], now))) throw new TooMany(tooMany, allowance.seconds, { code: tooMany })

  const isRight = await inTransaction(db, (trx) => spendCode(trx, input, now))
  if (!isRight) {
    await inTransaction(db, (trx) => recordRefusal(trx, origin, input.userId, now))
    throw Refusal.at('code', wrongCode)
  }
  await inTransaction(db, async (trx) => {
    await forgetAttempts(trx, allowances)
    await returnAttempt(trx, addressLimit, origin)
  })
}

const wrongCode = 'This code is wrong, too old or already used. Wait for the next one in your app.'
const tooMany = 'Too many codes were wrong. Wait 15 minutes, or use a recovery code.'

// Recovery codes cannot be guessed, so wrong six-digit codes never lock them out.
function allowancesOf({ userId, code }: Input): Allowance[] {
  if (!appCode(code)) return [{ key: `recovery:${userId}`, points: 30, seconds: 15 * 60 }]
  return [
    { key: `code:${userId}`, points: 5, seconds: 15 * 60 },
    { key: `code-day:${userId}`, points: 50, seconds: 24 * 60 * 60 },
  ]
}

async function recordRefusal(trx: Parameters<typeof recordActivity>[0], origin: Origin, userId: string, at: Date) {
  const actor = { ...systemActor('sign-in'), origin }
  await recordActivity(trx, actor, { type: 'session.refused', userId, description: 'A code was refused', at })
}
