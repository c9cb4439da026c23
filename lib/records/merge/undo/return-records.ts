import type { Trx } from '../../../db/types.ts'
import { type Returned, returnRows } from '../../../privacy/re-point.ts'
import { claims } from '../move-records.ts'
import type { Judged } from './undo-report.ts'

/** Returns every row to the record it came from, the last record first, and reports each kind. */
export async function returnRecords(trx: Trx, mergeId: string, survivorId: string): Promise<Judged[]> {
  const moves = await trx
    .selectFrom('userMergeMoves')
    .select(['fromUserId', 'tableName', 'columnName', 'rowKeys', 'kept'])
    .where('mergeId', '=', mergeId)
    .orderBy('fromUserId', 'desc')
    .execute()

  const judged: Judged[] = []
  for (const { fromUserId: mergedId, tableName: table, columnName: column, rowKeys: keys, kept } of moves) {
    const claim = claims.find((known) => known.table === table && known.column === column)
    if (claim?.onMerge === 'rejoin') await claim.separate(trx, { survivorId, mergedId }, kept)
    if (claim?.onMerge !== 'move') continue
    judged.push(...judge(mergedId, table, await returnRows(trx, { table, column, keys }, { survivorId, mergedId })))
  }
  return judged
}

function judge(userId: string, table: string, { restored, elsewhere, gone }: Returned): Judged[] {
  const line = { what: 'rows', userId, name: table } as const
  const lines: Judged[] = [
    { ...line, count: restored.length, bucket: 'restored', reason: null },
    { ...line, count: elsewhere.length, bucket: 'kept', reason: 'Given to somebody else since the merge.' },
    { ...line, count: gone.length, bucket: 'cannot', reason: 'Removed since the merge.' },
  ]
  return lines.filter(({ count }) => count > 0)
}
