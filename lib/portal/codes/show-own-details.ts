import type { CustomerActor } from '../../core/actor.ts'
import { Refusal } from '../../core/refusal.ts'
import type { Trx } from '../../db/types.ts'
import { revealSealed } from '../../privacy/sealed/reveal-sealed.ts'
import { sealedFields } from '../../privacy/sealed/sealed-fields.ts'
import type { Keyring } from '../../privacy/vault/vault.ts'
import type { SpentCode } from './spend-code.ts'

export const wrongCode = 'This code does not work. Each works once, for ten minutes; ask for a new one.'

const reason = 'Shown to the person after a code'

/** Shows a customer their own sealed details after a code, and logs each field. Leaves out empty fields. */
export async function showOwnDetails(
  trx: Trx,
  actor: CustomerActor,
  { spent, keyring }: { spent: SpentCode | undefined; keyring: Keyring },
  now = new Date(),
): Promise<Record<string, string>> {
  if (!spent) throw Refusal.at('code', wrongCode)

  const shown: Record<string, string> = {}
  for (const field of sealedFields) {
    const opened = await revealSealed(trx, actor, { userId: actor.userId, field, reason, keyring, isProven: true }, now)
    if (opened.kind === 'open' && opened.value !== null) shown[field] = opened.value
  }
  return shown
}
