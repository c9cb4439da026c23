import { recordActivity } from '../../activity/record-activity.ts'
import { type Actor, isOffice } from '../../core/actor.ts'
import { Refusal } from '../../core/refusal.ts'
import type { Trx } from '../../db/types.ts'
import type { Keyring } from '../../privacy/vault/vault.ts'
import { openRow } from '../open-row.ts'

/** `text` is the record as JSON laid out for editing, or the line as it came if it is not JSON. */
export type OpenedRow = { id: string; reasons: string[]; notes: unknown; text: string }

/** Opens one row to review. Its text may hold health data, so each opening is logged. */
export async function openReviewRow(
  trx: Trx,
  actor: Actor,
  { rowId, keyring }: { rowId: string; keyring: Keyring },
): Promise<OpenedRow> {
  const row = await trx
    .selectFrom('legacyBookings')
    .select(['id', 'reasons', 'notes', 'raw', 'correction'])
    .where('id', '=', rowId)
    .where('state', '=', 'needs_review')
    .where('erasedAt', 'is', null)
    .executeTakeFirst()
  if (!row || !isOffice(actor)) throw new Refusal('This row no longer needs review.')

  const { text, fields } = openRow(keyring, row)
  await recordActivity(trx, actor, {
    type: 'sensitive.revealed',
    userId: null,
    description: 'Legacy record opened for review',
    entity: { type: 'legacy_booking', id: rowId },
  })
  return { id: row.id, reasons: row.reasons, notes: row.notes, text: fields ? JSON.stringify(fields, null, 2) : text }
}
