import { sql } from 'kysely'
import type { Trx } from '../../db/types.ts'
import type { EraseInput, ErasureEntry } from '../../privacy/personal-data.ts'

/** Deletes what merges stored for their undo; the fact of the merge stays. */
export async function eraseMerges(trx: Trx, { userIds }: EraseInput): Promise<ErasureEntry[]> {
  const merges = await trx
    .updateTable('userMerges')
    .set({ fields: '{}', sealed: null, undoReport: sql`case when undo_report is not null then '{}'::jsonb end` })
    .where('id', 'in', (theirs) =>
      theirs
        .selectFrom('userMerges as merge')
        .leftJoin('userMergeMembers as member', 'member.mergeId', 'merge.id')
        .select('merge.id')
        .where((row) => row.or([row('merge.survivorId', 'in', userIds), row('member.userId', 'in', userIds)])),
    )
    .executeTakeFirstOrThrow()
  await trx.updateTable('userMergeMembers').set({ email: null }).where('userId', 'in', userIds).execute()
  await trx
    .updateTable('userMergeMoves')
    .set({ kept: null, rowKeys: sql`'{}'` })
    .where('fromUserId', 'in', userIds)
    .execute()
  return [
    {
      table: 'user_merges',
      rows: Number(merges.numUpdatedRows),
      fate: 'blanked',
      reason: 'What earlier merges kept for taking them back; they cannot be taken back any more',
      until: null,
    },
  ]
}
