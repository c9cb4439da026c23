import { squeezeReference } from '../../core/reference.ts'
import type { Trx } from '../../db/types.ts'
import { type Keyring, LockedValue } from '../../privacy/vault/vault.ts'
import { spendRecoveryCode } from './recovery-codes.ts'
import { openSeed } from './seed.ts'
import { matchingStep } from './totp.ts'

/** The six digits of an app's code, typed with or without spaces; undefined for a recovery code. */
export function appCode(typed: string): string | undefined {
  const digits = squeezeReference(typed)
  return /^\d{6}$/.test(digits) ? digits : undefined
}

type Input = { userId: string; code: string; keyring: Keyring }

/** Uses up a code of the app or a recovery code; false when it is wrong or used. */
export async function spendCode(trx: Trx, { userId, code, keyring }: Input, now: Date): Promise<boolean> {
  const digits = appCode(code)
  if (!digits) return spendRecoveryCode(trx, userId, code, now)

  const factor = await trx.selectFrom('secondFactors').select('seed').where('userId', '=', userId).executeTakeFirst()
  const step = factor && stepOf(keyring, userId, factor.seed, digits, now)
  return step !== undefined && spendStep(trx, userId, step)
}

// When no key opens the seed, no app code is right, but recovery codes are.
function stepOf(keyring: Keyring, userId: string, sealed: Buffer, digits: string, now: Date): number | undefined {
  try {
    return matchingStep(openSeed(keyring, userId, sealed), digits, now)
  } catch (error) {
    if (error instanceof LockedValue) return undefined
    throw error
  }
}

// A used code ends itself and older ones. Two attempts at once succeed only once.
async function spendStep(trx: Trx, userId: string, step: number): Promise<boolean> {
  const spent = await trx
    .updateTable('secondFactors')
    .set({ lastStep: step })
    .where('userId', '=', userId)
    .where('lastStep', '<', step)
    .returning('userId')
    .executeTakeFirst()
  return spent !== undefined
}
