import Link from 'next/link'
import { formatDay } from '#lib/core/dates.ts'
import type { MergeRow } from '#lib/records/merge/list/list-merges.ts'
import styles from './merged-from.module.css'

/** A banner shown for a month after a merge, with a link to undo it. */
export function MergedFrom({ merges }: { merges: MergeRow[] }) {
  return merges.map(({ id, mergedNames, mergedAt }) => (
    <p key={id} className={styles.merged}>
      Merged with {mergedNames.join(', ')} on {formatDay(mergedAt)}.{' '}
      <Link href={`/admin/merges/${id}`}>See or undo</Link>
    </p>
  ))
}
