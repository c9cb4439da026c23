import { sql } from 'kysely'
import { recordActivity } from '../../activity/record-activity.ts'
import type { Actor } from '../../core/actor.ts'
import { CodeNeeded } from '../../core/code-needed.ts'
import { Refusal } from '../../core/refusal.ts'
import type { Trx } from '../../db/types.ts'
import { keepSealed } from '../../privacy/sealed/keep-sealed.ts'
import { sealedLabels } from '../../privacy/sealed/labels.ts'
import { openSealed } from '../../privacy/sealed/open-sealed.ts'
import type { SealedField } from '../../privacy/sealed/sealed-fields.ts'
import { writableSealed } from '../../privacy/sealed/visible-sealed.ts'
import type { Keyring } from '../../privacy/vault/vault.ts'
import { originsOf } from '../record/field-origins.ts'
import { tidySealed } from './tidy-sealed.ts'

export type ChangeSealedInput = {
  userId: string
  field: SealedField
  /** Null takes away what is kept. */
  value: string | null
  /** Which value the writer saw standing (`seen` of listSealed). Left out, whatever stands is replaced. */
  seen?: string | undefined
  keyring: Keyring
  /** Whether a customer gave the code mailed to the address on file. Needed to replace or remove what stands. */
  isProven?: boolean
}

/** Writes a sealed field, which needs no reading of it. The log names the field and never what it said or says. */
export async function changeSealed(
  trx: Trx,
  actor: Actor,
  { userId, field, value, seen, keyring, isProven = false }: ChangeSealedInput,
  now = new Date(),
): Promise<void> {
  const person = await findForUpdate(trx, actor, userId, field)
  if (!person) throw new Refusal('This person is no longer on record.')

  const label = sealedLabels[field]
  if (actor.kind === 'customer' && field === 'dateOfBirth' && person.sealed)
    throw Refusal.at(field, 'Your date of birth is on record. Ask us if it has to change.')
  if (actor.kind === 'customer' && person.sealed && !isProven) throw new CodeNeeded()
  const standing = openSealed(keyring, { userId, field, sealed: person.sealed })
  if (standing.kind === 'locked') throw Refusal.at(field, `${label} is locked: its encryption key is not configured.`)

  const wanted = tidySealed(field, value, now)
  if (wanted === standing.value) return
  if (seen !== undefined && seen !== (person.origin ?? ''))
    throw Refusal.at(field, `Someone else changed this meanwhile. Show it again, then write yours.`)

  await keepSealed(trx, keyring, [{ userId, field, value: wanted }])
  await trx
    .updateTable('users')
    .set((row) => ({
      version: row('version', '+', 1),
      updatedAt: now,
      fieldOrigins: sql`field_origins || ${JSON.stringify(originsOf(actor, [field], now))}::jsonb`,
      ...(field === 'medicalNotes' && { hasMedicalConditions: wanted !== null }),
    }))
    .where('id', '=', userId)
    .execute()
  const description = wanted === null ? `${label} removed` : `${label} changed`
  await recordActivity(trx, actor, { type: 'user.updated', userId, description, details: { field }, at: now })
}

// The person first, and the vault afterwards: everyone who writes takes the locks in this order.
async function findForUpdate(trx: Trx, actor: Actor, userId: string, field: SealedField) {
  return writableSealed(trx, actor)
    .select([
      `userSensitive.${field} as sealed`,
      sql<string | null>`users.field_origins -> ${field} ->> 'at'`.as('origin'),
    ])
    .where('users.id', '=', userId)
    .forUpdate('users')
    .executeTakeFirst()
}
