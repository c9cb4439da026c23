import { readOrigin } from '#lib/auth/request-origin.ts'
import { openSessionIn } from '#lib/auth/session-cookie.ts'
import { spendAttempt } from '#lib/auth/spend-attempt.ts'
import { Refusal } from '#lib/core/refusal.ts'
import { inTransaction } from '#lib/db/transaction.ts'
import type { Db } from '#lib/db/types.ts'
import { checkPassword } from '#lib/people/staff/check-password.ts'
import { signInInput } from '#lib/people/staff/schemas.ts'
import { signIn, signInLimit } from '#lib/people/staff/sign-in.ts'

/** Lets in whoever sends these credentials, in the place of the session they sent along; null for a refusal. */
export async function authorize(db: Db, credentials: unknown, headers: Headers) {
  const parsed = signInInput.safeParse(credentials)
  if (!parsed.success) return null
  try {
    return await enter(db, headers, parsed.data)
  } catch (error) {
    if (error instanceof Refusal) return null
    throw error
  }
}

async function enter(db: Db, headers: Headers, input: { email: string; password: string }) {
  const origin = readOrigin(headers)
  await spendAttempt(db, signInLimit, origin)
  const known = await checkPassword(db, origin, input)
  const replaces = await openSessionIn(headers)
  const sid = await inTransaction(db, (trx) => signIn(trx, origin, { ...known, replaces }))
  return { id: known.userId, sid }
}
