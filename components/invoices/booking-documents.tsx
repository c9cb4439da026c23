import Link from 'next/link'
import table from '#components/table/table.module.css'
import { Table } from '#components/table/table.tsx'
import { StatusDot } from '#components/ui/status-dot.tsx'
import { formatPlainDate, toPlainDate } from '#lib/core/dates.ts'
import { formatDecimal } from '#lib/core/money.ts'
import { invoiceStateLabels, invoiceStateTones, type WaitReason, waitReasonLabels } from '#lib/invoices/labels.ts'
import type { DocumentRow } from '#lib/invoices/list/list-documents.ts'
import { stateOf } from '#lib/invoices/rules/invoice-state.ts'
import styles from './booking-documents.module.css'

type Props = {
  rows: DocumentRow[]
  /** What the next document waits for. */
  wait: { reason: WaitReason } | undefined
  now: Date
}

/** The invoices and credit notes of a booking, and what the next one is waiting for. */
export function BookingDocuments({ rows, wait, now }: Props) {
  const today = toPlainDate(now)
  return (
    <div className={styles.documents}>
      {wait && (
        <p className={styles.note}>
          <StatusDot tone="needs">The next document is waiting.</StatusDot> {waitReasonLabels[wait.reason]}.{' '}
          <Link href={wait.reason === 'supplier' ? '/admin/settings#company' : '/admin/invoices/waiting'}>
            {wait.reason === 'supplier' ? 'Set them' : 'See what is waiting'}
          </Link>
        </p>
      )}
      {rows.length === 0 && !wait && <p className={styles.note}>No invoice yet.</p>}
      {rows.length > 0 && <DocumentsTable rows={rows} today={today} />}
    </div>
  )
}

function DocumentsTable({ rows, today }: { rows: DocumentRow[]; today: string }) {
  return (
    <Table
      columns={[
        { label: 'Document', width: 128 },
        { label: 'State' },
        { label: 'Issued', width: 112, rank: 2, isRight: true },
        { label: 'Due', width: 112, rank: 3, isRight: true },
        { label: 'PDF', width: 60, rank: 2 },
        { label: 'Amount', width: 100, isRight: true },
      ]}
    >
      {rows.map((row) => (
        <tr key={row.id}>
          <td data-phone="1">
            <Link href={`/admin/invoices/${row.id}`} className={table.name} prefetch={false}>
              {row.label}
            </Link>
          </td>
          <td data-phone="3">
            <DocumentState row={row} today={today} />
          </td>
          <td data-align="right" data-quiet="true" data-rank="2" data-phone="4">
            {formatPlainDate(row.issuedOn)}
          </td>
          <td data-align="right" data-quiet="true" data-rank="3">
            {row.dueOn ? formatPlainDate(row.dueOn) : '–'}
          </td>
          <td data-rank="2">
            <a href={`/api/admin/invoices/${row.id}/pdf`} aria-label={`PDF of ${row.label}`}>
              PDF
            </a>
          </td>
          <td data-align="right" data-phone="2">
            {row.kind === 'credit_note' ? `−${formatDecimal(row.gross)}` : formatDecimal(row.gross)}
          </td>
        </tr>
      ))}
    </Table>
  )
}

function DocumentState({ row, today }: { row: DocumentRow; today: string }) {
  const state = stateOf(row, today)
  if (state === 'credit') return <StatusDot tone="quiet">{`Credits ${row.corrects}`}</StatusDot>
  const isPart = state !== 'paid' && row.open !== row.gross
  return (
    <StatusDot tone={invoiceStateTones[state]}>
      {isPart && row.open ? `${invoiceStateLabels[state]}, ${formatDecimal(row.open)} left` : invoiceStateLabels[state]}
    </StatusDot>
  )
}
