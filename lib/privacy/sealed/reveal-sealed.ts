import { z } from 'zod'
import { recordActivity } from '../../activity/record-activity.ts'
import type { Actor } from '../../core/actor.ts'
import { requireScope } from '../../core/out-of-scope.ts'
import { Refusal } from '../../core/refusal.ts'
import type { Trx } from '../../db/types.ts'
import type { Keyring } from '../vault/vault.ts'
import { sealedLabels } from './labels.ts'
import { type Opened, openSealed } from './open-sealed.ts'
import type { SealedField } from './sealed-fields.ts'
import { visibleSealed, writableSealed } from './visible-sealed.ts'

/** The admin's reason for looking, chosen or typed. */
export const revealReason = z
  .string()
  .trim()
  .min(3, 'Say why you need to see this.')
  .max(200, 'A reason can have 200 characters.')

export type RevealInput = {
  userId: string
  field: SealedField
  reason: string
  keyring: Keyring
  /** Whether a customer entered a code mailed to the address on file; without it they cannot open their own values. */
  isProven?: boolean
}

/**
 * Opens one sealed field and logs the reader and the reason, never the value. A locked field is not logged.
 * Throws OutOfScope for a key without `people:reveal`.
 */
export async function revealSealed(
  trx: Trx,
  actor: Actor,
  { userId, field, reason, keyring, isProven = false }: RevealInput,
  now = new Date(),
): Promise<Opened> {
  requireScope(actor, 'people:reveal')
  const said = revealReason.safeParse(reason)
  if (!said.success) throw Refusal.at('reason', 'Say why you need to see this.')

  const person = await (isProven ? writableSealed : visibleSealed)(trx, actor)
    .select(`userSensitive.${field} as sealed`)
    .where('users.id', '=', userId)
    .executeTakeFirst()
  if (!person) throw new Refusal('This person is no longer on record.')

  const opened = openSealed(keyring, { userId, field, sealed: person.sealed })
  if (opened.kind === 'locked') return opened

  await recordActivity(trx, actor, {
    type: 'sensitive.revealed',
    userId,
    description: `${sealedLabels[field]} shown: ${said.data}`,
    details: { field, reason: said.data },
    at: now,
  })
  return opened
}
