import type { Actor } from '../../core/actor.ts'
import { Refusal } from '../../core/refusal.ts'
import type { Trx } from '../../db/types.ts'
import { sealedLabels } from '../../privacy/sealed/labels.ts'
import { revealSealed } from '../../privacy/sealed/reveal-sealed.ts'
import type { SealedField } from '../../privacy/sealed/sealed-fields.ts'
import type { Keyring } from '../../privacy/vault/vault.ts'

/** A field that nobody filled in is null. */
export type Revealed = Partial<Record<SealedField, string | null>>

type RevealFieldsInput = { userId: string; fields: SealedField[]; reason: string; keys: () => Keyring }

/** Several sealed fields of one person, each of them logged. */
export async function revealFields(
  trx: Trx,
  actor: Actor,
  { userId, fields, reason, keys }: RevealFieldsInput,
  now = new Date(),
): Promise<Revealed> {
  const revealed: Revealed = {}
  for (const field of new Set(fields)) {
    const opened = await revealSealed(trx, actor, { userId, field, reason, keyring: keys() }, now)
    if (opened.kind === 'locked')
      throw new Refusal(`${sealedLabels[field]} is locked: its encryption key is not configured.`)
    revealed[field] = opened.value
  }
  return revealed
}
