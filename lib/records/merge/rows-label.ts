import { claims } from './move-records.ts'

/** What the rows of a table are called. */
export function rowsLabel(table: string): string {
  const claim = claims.find((known) => known.table === table && known.onMerge !== 'stay')
  return claim && claim.onMerge !== 'stay' ? claim.rows : table
}
