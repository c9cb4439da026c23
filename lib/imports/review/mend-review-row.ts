import type { Actor } from '../../core/actor.ts'
import { Refusal } from '../../core/refusal.ts'
import type { Trx } from '../../db/types.ts'
import type { Keyring } from '../../privacy/vault/vault.ts'
import { reasonLabel } from '../labels.ts'
import { openRow } from '../open-row.ts'
import { type Corrected, correctReviewRow } from './correct-review-row.ts'
import { listReviewFields, mendFields } from './review-fields.ts'

export type MendReviewRowInput = {
  rowId: string
  /** Path of a field → its corrected value. */
  typed: Record<string, string>
  keyring: Keyring
}

/** Imports a row with these fields corrected. Throws a Refusal, changing nothing, if it would still need review. */
export async function mendReviewRow(
  trx: Trx,
  actor: Actor,
  { rowId, typed, keyring }: MendReviewRowInput,
  now = new Date(),
): Promise<Corrected> {
  const row = await trx
    .selectFrom('legacyBookings')
    .select(['id', 'raw', 'correction'])
    .where('id', '=', rowId)
    .where('state', '=', 'needs_review')
    .executeTakeFirst()
  const fields = row && openRow(keyring, row).fields
  if (!fields) throw new Refusal('This row no longer needs review.')

  const mended = mendFields(fields, typed)
  const wrong = listReviewFields(mended, []).flatMap((field) => (field.wrong ? [[field.path, field.wrong]] : []))
  if (wrong.length > 0) throw new Refusal('Some fields need your attention.', Object.fromEntries(wrong))

  const corrected = await correctReviewRow(trx, actor, { rowId, corrected: JSON.stringify(mended), keyring }, now)
  if (corrected.state === 'needs_review') throw new Refusal(`It still needs review: ${nameReasons(corrected.reasons)}.`)
  return corrected
}

function nameReasons(reasons: string[]): string {
  return reasons.map((reason) => reasonLabel(reason).toLowerCase()).join(', ')
}
