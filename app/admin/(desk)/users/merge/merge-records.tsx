import Link from 'next/link'
import { When } from '#components/ui/when.tsx'
import { formatDay } from '#lib/core/dates.ts'
import { formatDecimal } from '#lib/core/money.ts'
import type { MergeCandidate } from '#lib/records/merge/find-records.ts'
import styles from './merge.module.css'

/** The records side by side: choose the survivor, or leave one out. */
export function MergeRecords({ records, now }: { records: MergeCandidate[]; now: Date }) {
  const ids = records.map(({ id }) => id)

  return (
    <ul className={styles.records}>
      {records.map((record, place) => (
        <li key={record.id} className={styles.record} data-stays={place === 0}>
          <p className={styles.recordName}>
            <Link href={`/admin/users/${record.id}`}>{record.name}</Link>
          </p>
          <p>{record.email ?? 'No email'}</p>
          <p>
            {record.totalBookings} {record.totalBookings === 1 ? 'booking' : 'bookings'},{' '}
            {formatDecimal(record.totalSpent)}
          </p>
          <p>
            Since {formatDay(record.createdAt)}, seen <When at={record.lastActivityDate} now={now} />
          </p>
          <p className={styles.recordSteps}>
            {place === 0 && <strong>{records.length > 1 ? 'This record stays' : 'The first record'}</strong>}
            {place > 0 && (
              <>
                <Link
                  href={`/admin/users/merge?ids=${ids.join()}&survivor=${record.id}`}
                  aria-label={`Keep this one instead: ${record.name}`}
                  replace
                >
                  Keep this one instead
                </Link>
                <Link
                  href={`/admin/users/merge?ids=${ids.filter((id) => id !== record.id).join()}`}
                  aria-label={`Leave out ${record.name}`}
                  replace
                >
                  Leave out
                </Link>
              </>
            )}
          </p>
        </li>
      ))}
    </ul>
  )
}
