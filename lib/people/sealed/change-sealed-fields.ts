import { z } from 'zod'
import type { Actor } from '../../core/actor.ts'
import type { Trx } from '../../db/types.ts'
import { sealedFields } from '../../privacy/sealed/sealed-fields.ts'
import type { Keyring } from '../../privacy/vault/vault.ts'
import { keepAsTyped, refuseDoubtful } from '../contact/refuse-doubtful.ts'
import { changeSealed } from './change-sealed.ts'

const typed = z.string().max(20_000).optional()

/** The form behind "Change". An empty field is left as it is, unless it was read first or is ticked in `clear`. */
export const changeSealedForm = z.strictObject({
  userId: z.uuid(),
  dateOfBirth: typed,
  emergencyContactName: typed,
  emergencyContactPhone: typed,
  emergencyContactRelationship: typed,
  medicalNotes: typed,
  dietaryRequirements: typed,
  clear: z.array(z.enum(sealedFields)),
  /** Fields that the writer had opened and saw in the form. */
  read: z.array(z.enum(sealedFields)),
  /** As `field=moment`, the value each field had when the form was drawn: see listSealed. */
  seen: z.array(z.string().max(100)),
  keepAsTyped,
})

export type ChangeSealedFieldsInput = z.output<typeof changeSealedForm> & { keyring: Keyring }

/** Writes several sealed fields of one person: all of them, or none when one is refused. */
export async function changeSealedFields(
  trx: Trx,
  actor: Actor,
  { userId, clear, read, seen, keyring, keepAsTyped: insistence, ...values }: ChangeSealedFieldsInput,
): Promise<void> {
  refuseDoubtful({ emergencyContactPhone: values.emergencyContactPhone }, { insistence })
  const moments = new Map(
    seen.map((entry) => [entry.slice(0, entry.indexOf('=')), entry.slice(entry.indexOf('=') + 1)]),
  )

  for (const field of sealedFields) {
    const value = clear.includes(field) ? '' : values[field]
    const isMeant = clear.includes(field) || Boolean(value?.trim()) || (value !== undefined && read.includes(field))
    if (isMeant)
      await changeSealed(trx, actor, { userId, field, value: value ?? null, seen: moments.get(field), keyring })
  }
}
