import { sql } from 'kysely'
import { recordActivity } from '../../activity/record-activity.ts'
import { type Actor, isOffice } from '../../core/actor.ts'
import { Refusal } from '../../core/refusal.ts'
import type { Trx } from '../../db/types.ts'
import type { Keyring } from '../../privacy/vault/vault.ts'
import { holdLease } from '../lease.ts'
import { settleReference } from '../settle/settle-reference.ts'

export type LeaveOutInput = { rowId: string; reason: string; keyring: Keyring }

/**
 * Leaves a row to review out of the queue and out of every decision over its reference, so that another person's
 * booking with that reference is imported. The row stays as it came.
 */
export async function leaveOutRow(
  trx: Trx,
  actor: Actor,
  { rowId, reason, keyring }: LeaveOutInput,
  now = new Date(),
): Promise<void> {
  const row = await holdRow(trx, actor, rowId)
  if (!row || row.leftOutAt) throw new Refusal('This row no longer needs review.')

  await trx
    .updateTable('legacyBookings')
    .set({ leftOutAt: now, leftOutReason: reason, leftOutBy: actor.userId })
    .where('id', '=', rowId)
    .execute()
  await settleAgain(trx, row, { keyring, now })
  await recordActivity(trx, actor, {
    type: 'import.left_out',
    userId: null,
    description: 'Imported row left out',
    entity: { type: 'legacy_booking', id: rowId },
    details: { run: row.runId },
  })
}

/** Puts a left-out row back for review. */
export async function takeUpRow(
  trx: Trx,
  actor: Actor,
  { rowId, keyring }: Pick<LeaveOutInput, 'rowId' | 'keyring'>,
  now = new Date(),
): Promise<void> {
  const row = await holdRow(trx, actor, rowId)
  if (!row?.leftOutAt) throw new Refusal('This row is not left out.')

  await trx
    .updateTable('legacyBookings')
    .set({ leftOutAt: null, leftOutReason: null, leftOutBy: null })
    .where('id', '=', rowId)
    .execute()
  await settleAgain(trx, row, { keyring, now })
  await recordActivity(trx, actor, {
    type: 'import.taken_up',
    userId: null,
    description: 'Imported row put back for review',
    entity: { type: 'legacy_booking', id: rowId },
    details: { run: row.runId },
  })
}

type HeldRow = { runId: string; referenceKey: string | null; ownReasons: string[]; leftOutAt: Date | null }

async function holdRow(trx: Trx, actor: Actor, rowId: string): Promise<HeldRow | undefined> {
  if (!isOffice(actor)) return undefined
  await holdLease(trx)
  return trx
    .selectFrom('legacyBookings')
    .select(['runId', 'referenceKey', 'ownReasons', 'leftOutAt'])
    .where('id', '=', rowId)
    .where('state', '=', 'needs_review')
    .where('erasedAt', 'is', null)
    .forUpdate()
    .executeTakeFirst()
}

/** A row with a fault of its own takes no part in any decision, so nothing follows from leaving it out. */
async function settleAgain(
  trx: Trx,
  { runId, referenceKey, ownReasons }: HeldRow,
  { keyring, now }: { keyring: Keyring; now: Date },
): Promise<void> {
  if (!referenceKey || ownReasons.length > 0) return
  await sql`select set_config('TimeZone', 'UTC', true)`.execute(trx)
  await settleReference(trx, { referenceKey, runId, keyring, now })
}
