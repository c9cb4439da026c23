import Link from 'next/link'
import table from '#components/table/table.module.css'
import { Table } from '#components/table/table.tsx'
import { StatusDot } from '#components/ui/status-dot.tsx'
import { When } from '#components/ui/when.tsx'
import { bookingStatusLabels, bookingStatusTones } from '#lib/bookings/labels.ts'
import type { BookingRow } from '#lib/bookings/list-bookings.ts'
import { formatPlainDate } from '#lib/core/dates.ts'
import { formatMoney } from '#lib/core/money.ts'
import { nameOf } from '#lib/people/labels.ts'

type Props = { rows: BookingRow[]; now: Date; hasBooker?: boolean }

export function BookingsTable({ rows, now, hasBooker = false }: Props) {
  return (
    <Table
      columns={[
        { label: 'Booking', width: hasBooker ? 192 : 168 },
        hasBooker && { label: 'Booked by' },
        { label: 'Course' },
        { label: 'Held on', width: hasBooker ? 120 : 108, rank: 2 },
        { label: 'Status', width: 128, rank: 2 },
        { label: 'Seats', width: 64, rank: 3, isRight: true },
        { label: 'Amount', width: hasBooker ? 112 : 96, isRight: true },
        hasBooker && { label: 'Booked on', width: 136, rank: 3, isRight: true },
      ]}
    >
      {rows.map((row) => (
        <tr key={row.id}>
          <td data-phone={hasBooker ? 3 : 1}>
            <Link href={`/admin/bookings/${row.id}`} className={table.name} prefetch={false} data-row-link="">
              {row.reference}
            </Link>
          </td>
          {hasBooker && (
            <td data-phone="1">
              <Link href={`/admin/users/${row.userId}`} className={table.name} prefetch={false}>
                {nameOf(row)}
              </Link>
            </td>
          )}
          <td data-phone={hasBooker ? undefined : 3} title={row.courseName ?? undefined}>
            {row.courseName ?? '–'}
          </td>
          <td data-rank="2" data-quiet="true">
            {row.courseDate ? formatPlainDate(row.courseDate) : '–'}
          </td>
          <td data-phone="4" data-rank="2">
            <StatusDot tone={bookingStatusTones[row.status]}>{bookingStatusLabels[row.status]}</StatusDot>
          </td>
          <td data-align="right" data-rank="3">
            {row.numberOfAttendees}
          </td>
          <td data-align="right" data-phone="2">
            {formatMoney(row.finalAmount)}
          </td>
          {hasBooker && (
            <td data-align="right" data-quiet="true" data-rank="3">
              <When at={row.createdAt} now={now} />
            </td>
          )}
        </tr>
      ))}
    </Table>
  )
}
