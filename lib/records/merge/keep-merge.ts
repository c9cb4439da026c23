import type { Actor } from '../../core/actor.ts'
import type { Trx } from '../../db/types.ts'
import type { Keyring } from '../../privacy/vault/vault.ts'
import type { RecordMove } from './move-records.ts'
import type { FieldChanges } from './plan-changes.ts'
import { type SealedChanges, sealChanges } from './take-sealed.ts'
import type { Weighed } from './weigh-fields.ts'

type Kept = {
  survivor: Weighed
  merged: readonly Weighed[]
  changes: FieldChanges
  sealed: SealedChanges
  moves: readonly RecordMove[]
  consentEventIds: string[]
  keyring: Keyring
}

/** Stores the merge with everything its undo needs; returns its id. */
export async function keepMerge(trx: Trx, actor: Actor, kept: Kept, now: Date): Promise<string> {
  const { id: mergeId } = await trx
    .insertInto('userMerges')
    .values({
      survivorId: kept.survivor.id,
      fields: JSON.stringify(kept.changes),
      consentEventIds: kept.consentEventIds,
      mergedBy: actor.userId,
      mergedAt: now,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  const sealed = sealChanges(kept.keyring, mergeId, kept.sealed)
  if (sealed) await trx.updateTable('userMerges').set({ sealed }).where('id', '=', mergeId).execute()

  await trx
    .insertInto('userMergeMembers')
    .values(kept.merged.map(({ id, values }) => ({ mergeId, userId: id, email: textOf(values.email) })))
    .execute()
  if (kept.moves.length > 0)
    await trx
      .insertInto('userMergeMoves')
      .values(kept.moves.map(toRow(mergeId)))
      .execute()
  return mergeId
}

function toRow(mergeId: string) {
  return ({ fromUserId, table, column, keys, kept }: RecordMove) => ({
    mergeId,
    fromUserId,
    tableName: table,
    columnName: column,
    rowKeys: keys,
    kept: kept === undefined ? null : JSON.stringify(kept),
  })
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' ? value : null
}
