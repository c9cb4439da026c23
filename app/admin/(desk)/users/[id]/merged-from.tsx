import Link from 'next/link'
import { formatDay } from '#lib/core/dates.ts'
import type { MergeRow } from '#lib/records/merge/list/list-merges.ts'
import styles from './merged-from.module.css'

/** Says for a month that a record was made of several, and leads to taking it apart again. */
export function MergedFrom({ merges }: { merges: MergeRow[] }) {
  return merges.map(({ id, mergedNames, mergedAt }) => (
    <p key={id} className={styles.merged}>
      Merged with {mergedNames.join(', ')} on {formatDay(mergedAt)}.{' '}
      <Link href={`/admin/merges/${id}`}>See or undo</Link>
    </p>
  ))
}
