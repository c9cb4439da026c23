import { randomBytes } from 'node:crypto'
import { TOTP } from 'otpauth'
import { confirmSecondFactor } from '../../auth/second-factor/confirm-second-factor.ts'
import { findSecondFactor } from '../../auth/second-factor/find-second-factor.ts'
import { startSecondFactor } from '../../auth/second-factor/start-second-factor.ts'
import type { StaffActor } from '../../core/actor.ts'
import { inTransaction } from '../../db/transaction.ts'
import type { Db } from '../../db/types.ts'
import { parseKeyring } from '../../privacy/vault/vault.ts'
import { noon } from './make-staff.ts'

export const keyring = parseKeyring(`k1:${randomBytes(32).toString('base64')}`)

/** The code that an app with this seed shows. */
export function codeAt(seed: string, at: Date): string {
  return new TOTP({ secret: seed }).generate({ timestamp: at.getTime() })
}

/** Starts two-step verification for a person; returns the seed in their app. */
export async function beginSecondFactor(db: Db, actor: StaffActor & { userId: string }, now = noon): Promise<string> {
  await inTransaction(db, (trx) => startSecondFactor(trx, actor, { keyring }, now))
  const factor = await findSecondFactor(db, actor, keyring)
  return factor.kind === 'pending' ? factor.seed : ''
}

/** Sets up two-step verification and confirms it; returns the recovery codes too. */
export async function makeSecondFactor(db: Db, actor: StaffActor & { userId: string }, now = noon) {
  const seed = await beginSecondFactor(db, actor, now)
  return { seed, codes: await inTransaction(db, (trx) => confirmSecondFactor(trx, actor, now)) }
}
