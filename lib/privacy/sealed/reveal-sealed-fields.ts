import { z } from 'zod'
import type { Actor } from '../../core/actor.ts'
import type { Trx } from '../../db/types.ts'
import type { Keyring } from '../vault/vault.ts'
import { revealReason, revealSealed } from './reveal-sealed.ts'
import { sealedFields } from './sealed-fields.ts'

/** The form behind the "Show" button. */
export const revealForm = z.strictObject({
  userId: z.uuid(),
  field: z.array(z.enum(sealedFields)).min(1).max(sealedFields.length),
  reason: revealReason,
})

export type RevealFieldsInput = z.output<typeof revealForm> & { keyring: Keyring }

/** Opens several sealed fields for one reason and logs each. Leaves out fields that are locked. */
export async function revealSealedFields(
  trx: Trx,
  actor: Actor,
  { field: fields, ...input }: RevealFieldsInput,
): Promise<Record<string, string>> {
  const shown: Record<string, string> = {}
  for (const field of fields) {
    const opened = await revealSealed(trx, actor, { ...input, field })
    if (opened.kind === 'open') shown[field] = opened.value ?? ''
  }
  return shown
}
