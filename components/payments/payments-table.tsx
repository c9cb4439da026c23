import Link from 'next/link'
import table from '#components/table/table.module.css'
import { Table } from '#components/table/table.tsx'
import { StatusDot } from '#components/ui/status-dot.tsx'
import { formatPlainDate } from '#lib/core/dates.ts'
import { formatDecimal } from '#lib/core/money.ts'
import { paymentMethodLabels, paymentStatusLabels, paymentStatusTones } from '#lib/payments/labels.ts'
import type { PaymentRow } from '#lib/payments/list-payments.ts'

export function PaymentsTable({ rows, hasBooking = false }: { rows: PaymentRow[]; hasBooking?: boolean }) {
  // Beside a person's details there is no room for an empty column.
  const isAnyRefunded = rows.some((row) => row.refundedAmount !== '0.00')
  return (
    <Table
      columns={[
        { label: 'Payment', width: 176 },
        hasBooking && { label: 'For booking', width: 156, rank: 2 },
        { label: 'By', width: 112, rank: 2 },
        { label: 'Status' },
        { label: 'Received', width: 112, rank: 3, isRight: true },
        { label: 'Amount', width: 100, isRight: true },
        isAnyRefunded && { label: 'Refunded', width: 112, rank: 2, isRight: true },
      ]}
    >
      {rows.map((row) => (
        <tr key={row.id}>
          <td data-phone="1">
            <Link href={`/admin/payments/${row.id}`} className={table.name} prefetch={false}>
              {row.reference}
            </Link>
          </td>
          {hasBooking && (
            <td data-rank="2" data-phone="3">
              <Link href={`/admin/bookings/${row.bookingId}`} className={table.name} prefetch={false}>
                {row.bookingReference}
              </Link>
            </td>
          )}
          <td data-quiet="true" data-rank="2">
            {paymentMethodLabels[row.method]}
          </td>
          <td data-phone="4">
            {row.voidReason === null ? (
              <StatusDot tone={paymentStatusTones[row.status]}>{paymentStatusLabels[row.status]}</StatusDot>
            ) : (
              <StatusDot tone="quiet">Void</StatusDot>
            )}
          </td>
          <td data-align="right" data-quiet="true" data-rank="3">
            {row.receivedOn ? formatPlainDate(row.receivedOn) : '–'}
          </td>
          <td data-align="right" data-phone="2">
            {formatDecimal(row.amount)}
          </td>
          {isAnyRefunded && (
            <td data-align="right" data-quiet="true" data-rank="2">
              {row.refundedAmount === '0.00' ? '–' : formatDecimal(row.refundedAmount)}
            </td>
          )}
        </tr>
      ))}
    </Table>
  )
}
