import { readOrigin } from '#lib/auth/request-origin.ts'
import { checkCode } from '#lib/auth/second-factor/check-code.ts'
import { hasSecondFactor } from '#lib/auth/second-factor/find-second-factor.ts'
import { openSessionIn } from '#lib/auth/session-cookie.ts'
import { spendAttempt } from '#lib/auth/spend-attempt.ts'
import { Refusal } from '#lib/core/refusal.ts'
import { inTransaction } from '#lib/db/transaction.ts'
import type { Db } from '#lib/db/types.ts'
import { checkPassword } from '#lib/people/staff/check-password.ts'
import { programSignInInput } from '#lib/people/staff/schemas.ts'
import { signIn, signInLimit } from '#lib/people/staff/sign-in.ts'
import { loadKeyring } from '#lib/runtime/load-keyring.ts'

/** Lets in whoever sends these credentials, in the place of the session they sent along; null for a refusal. */
export async function authorize(db: Db, credentials: unknown, headers: Headers) {
  const parsed = programSignInInput.safeParse(credentials)
  if (!parsed.success) return null
  try {
    return await enter(db, headers, parsed.data)
  } catch (error) {
    if (error instanceof Refusal) return null
    throw error
  }
}

type Credentials = { email: string; password: string; code?: string | undefined }

async function enter(db: Db, headers: Headers, { code, ...input }: Credentials) {
  const origin = readOrigin(headers)
  await spendAttempt(db, signInLimit, origin)
  const known = await checkPassword(db, origin, input)
  const hasGivenCode = Boolean(code) && (await hasSecondFactor(db, known.userId))
  if (hasGivenCode) await checkCode(db, origin, { userId: known.userId, code: code ?? '', keyring: loadKeyring() })

  const replaces = await openSessionIn(headers)
  const entered = await inTransaction(db, (trx) => signIn(trx, origin, { ...known, replaces, hasGivenCode }))
  return entered.kind === 'in' ? { id: known.userId, sid: entered.token } : null
}
