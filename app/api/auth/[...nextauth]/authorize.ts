import { spendAttempt } from '#lib/auth/attempts/spend-attempt.ts'
import { checkCode } from '#lib/auth/second-factor/check-code.ts'
import { hasSecondFactor } from '#lib/auth/second-factor/find-second-factor.ts'
import { openSessionIn } from '#lib/auth/staff-sessions/session-cookie.ts'
import { Refusal } from '#lib/core/refusal.ts'
import { TooMany } from '#lib/core/too-many.ts'
import { inTransaction } from '#lib/db/transaction.ts'
import type { Db } from '#lib/db/types.ts'
import { readOrigin } from '#lib/endpoints/origin/request-origin.ts'
import { checkPassword, type Known } from '#lib/people/staff/check-password.ts'
import { programSignInInput } from '#lib/people/staff/schemas.ts'
import { signIn, signInLimit } from '#lib/people/staff/sign-in.ts'
import { loadKeyring } from '#lib/privacy/vault/load-keyring.ts'

/**
 * Signs in with these credentials, replacing the session sent along; null for a refusal. Throws TooMany if no password
 * was checked. Too many codes look like a wrong code, since otherwise they would reveal that the password was right.
 */
export async function authorize(db: Db, credentials: unknown, headers: Headers) {
  const parsed = programSignInInput.safeParse(credentials)
  if (!parsed.success) return null
  const origin = readOrigin(headers)
  await spendAttempt(db, signInLimit, origin)
  const known = await orNull(() => checkPassword(db, origin, parsed.data), TooMany)
  return known && orNull(() => enter(db, headers, known, parsed.data.code))
}

async function orNull<T>(work: () => Promise<T>, beyond?: typeof TooMany): Promise<T | null> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof Refusal && !(beyond && error instanceof beyond)) return null
    throw error
  }
}

async function enter(db: Db, headers: Headers, known: Known, code: string | undefined) {
  const origin = readOrigin(headers)
  const hasGivenCode = Boolean(code) && (await hasSecondFactor(db, known.userId))
  if (hasGivenCode) await checkCode(db, origin, { userId: known.userId, code: code ?? '', keyring: loadKeyring() })

  const replaces = await openSessionIn(headers)
  const entered = await inTransaction(db, (trx) => signIn(trx, origin, { ...known, replaces, hasGivenCode }))
  return entered.kind === 'in' ? { id: known.userId, sid: entered.token } : null
}
