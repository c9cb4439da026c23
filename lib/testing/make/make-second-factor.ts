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

/** What an app shows that was set up with this seed. */
export function codeAt(seed: string, at: Date): string {
  return new TOTP({ secret: seed }).generate({ timestamp: at.getTime() })
}

/** Begins a second step for someone; answers what their app would hold. */
export async function beginSecondFactor(db: Db, actor: StaffActor & { userId: string }, now = noon): Promise<string> {
  await inTransaction(db, (trx) => startSecondFactor(trx, actor, { keyring }, now))
  const factor = await findSecondFactor(db, actor, keyring)
  return factor.kind === 'pending' ? factor.seed : ''
}

/** The same, confirmed; with the recovery codes. */
export async function makeSecondFactor(db: Db, actor: StaffActor & { userId: string }, now = noon) {
  const seed = await beginSecondFactor(db, actor, now)
  return { seed, codes: await inTransaction(db, (trx) => confirmSecondFactor(trx, actor, now)) }
}
