import type { CustomerActor } from '../../core/actor.ts'
import { CodeNeeded, codeMailed } from '../../core/code-needed.ts'
import { Refusal } from '../../core/refusal.ts'
import type { Db } from '../../db/types.ts'
import type { Keyring } from '../../privacy/vault/vault.ts'
import { mailCode } from './mail-code.ts'
import { wrongCode } from './show-own-details.ts'
import { spendCode } from './spend-code.ts'

export type AskCodeInput = {
  purpose: 'change_details' | 'erasure'
  /** As the customer typed it; empty when they have none yet. */
  code: string | undefined
  keyring: Keyring
}

/**
 * Spends the code a customer gave for a change. Without one, mails a code and throws CodeNeeded. Opens its own
 * transactions, since the code and the count of tries must outlive the refusal.
 */
export async function askCode(
  db: Db,
  actor: CustomerActor,
  { purpose, code = '', keyring }: AskCodeInput,
  now = new Date(),
): Promise<true> {
  if (code.trim() === '') {
    await mailCode(db, actor, { purpose, keyring }, now)
    throw new CodeNeeded(codeMailed)
  }
  if (!(await spendCode(db, actor, { purpose, code }, now))) throw Refusal.at('code', wrongCode)
  return true
}
