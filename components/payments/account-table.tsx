import Link from 'next/link'
import table from '#components/table/table.module.css'
import { Table } from '#components/table/table.tsx'
import { formatDay } from '#lib/core/dates.ts'
import { formatDecimal } from '#lib/core/money.ts'
import { entryLabels } from '#lib/payments/account/entry-kinds.ts'
import type { EntryRow } from '#lib/payments/account/list-entries.ts'

/** The account of a booking: every sum with what was owed after it. */
export function AccountTable({ rows }: { rows: EntryRow[] }) {
  return (
    <Table
      columns={[
        { label: 'Day', width: 112, rank: 2 },
        { label: 'What' },
        { label: 'Sum', width: 112, isRight: true },
        { label: 'Left to pay', width: 112, isRight: true },
      ]}
    >
      {rows.map((row) => (
        <tr key={row.id}>
          <td data-quiet="true" data-rank="2" data-phone="3">
            {formatDay(row.at)}
          </td>
          <td data-phone="1">
            {entryLabels[row.kind]} <Words row={row} />
          </td>
          <td data-align="right" data-phone="2">
            {formatDecimal(row.amount)}
          </td>
          <td data-align="right" data-quiet="true" data-phone="4">
            {formatDecimal(row.balance)}
          </td>
        </tr>
      ))}
    </Table>
  )
}

function Words({ row: { words, otherBookingId, paymentId } }: { row: EntryRow }) {
  const href = otherBookingId
    ? (`/admin/bookings/${otherBookingId}` as const)
    : paymentId && (`/admin/payments/${paymentId}` as const)
  if (!href) return <span>{words}</span>
  return (
    <Link href={href} className={table.name} prefetch={false}>
      {words}
    </Link>
  )
}
