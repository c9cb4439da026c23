import { claims } from './move-records.ts'

/** The plural name of a table's rows. */
export function rowsLabel(table: string): string {
  const claim = claims.find((known) => known.table === table && known.onMerge !== 'stay')
  return claim && claim.onMerge !== 'stay' ? claim.rows : table
}
