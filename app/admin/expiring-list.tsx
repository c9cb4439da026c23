import Link from 'next/link'
import table from '#components/table/table.module.css'
import { type Column, Table } from '#components/table/table.tsx'
import type { CertificateRow } from '#lib/certificates/list-certificates.ts'
import { formatPlainDate } from '#lib/core/dates.ts'
import { daysBetween } from '#lib/core/plain-date.ts'
import styles from './today.module.css'

const columns: Column[] = [
  { label: 'Holder' },
  { label: 'Course' },
  { label: 'Expires', rank: 2, isRight: true },
  { label: 'Left', width: 112, isRight: true },
]

/** The certificates that expire next. */
export function ExpiringList({ certificates, today }: { certificates: CertificateRow[]; today: string }) {
  if (certificates.length === 0) return <p className={styles.none}>No certificate expires within 90 days.</p>

  return (
    <Table columns={columns}>
      {certificates.map((row) => (
        <tr key={row.id}>
          <td data-phone="1">
            {row.userId ? (
              <Link href={`/admin/users/${row.userId}/certificates`} className={table.name} prefetch={false}>
                {row.holderName}
              </Link>
            ) : (
              row.holderName
            )}
          </td>
          <td data-quiet="true" data-phone="3">
            {row.courseName}
          </td>
          <td data-align="right" data-rank="2" data-phone="4">
            {formatPlainDate(row.expiresOn)}
          </td>
          <td data-align="right" data-phone="2">
            {inDays(daysBetween(today, row.expiresOn))}
          </td>
        </tr>
      ))}
    </Table>
  )
}

function inDays(count: number): string {
  if (count === 0) return 'today'
  return count === 1 ? '1 day' : `${count} days`
}
