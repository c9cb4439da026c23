import Link from 'next/link'
import beside from '#components/layout/beside.module.css'
import table from '#components/table/table.module.css'
import { type Column, Table } from '#components/table/table.tsx'
import { formatPhone } from '#components/ui/format-phone.ts'
import { StatusDot } from '#components/ui/status-dot.tsx'
import { paidStates } from '#lib/bookings/labels.ts'
import type { SessionSeat } from '#lib/bookings/list-session-bookings.ts'
import type { Departure } from '#lib/bookings/moves/list-departures.ts'
import { attendanceLabels } from '#lib/registers/labels.ts'
import type { Register, RegisterEntry } from '#lib/registers/list-register.ts'
import { DepartureRow } from './departure-row.tsx'

const columns: Column[] = [
  { label: 'Name' },
  { label: 'Phone', width: 136, rank: 2 },
  { label: 'Company', width: 176, rank: 3 },
  { label: 'Paid', width: 112 },
  { label: 'Needs', width: 72, rank: 3 },
  { label: 'Mark', width: 112 },
  { label: 'Certificate', width: 240, rank: 3 },
]

type Props = { sessionId: string; register: Register | undefined; seats: SessionSeat[]; gone: Departure[] }

/**
 * Everyone on the session: how to reach them, whether they paid, their mark, and what a certificate still lacks. Those
 * who are no longer on it stand at the end.
 */
export function SeatsTable({ sessionId, register, seats, gone }: Props) {
  if (seats.length + gone.length === 0) return <p className={beside.none}>No bookings yet.</p>
  const entries = new Map(register?.entries.map((entry) => [entry.id, entry]))
  return (
    <Table columns={columns}>
      {seats.map((seat) => (
        <SeatRow key={seat.id} sessionId={sessionId} seat={seat} entry={entries.get(seat.id)} />
      ))}
      {gone.map((seat) => (
        <DepartureRow key={seat.id} seat={seat} />
      ))}
    </Table>
  )
}

function SeatRow({
  sessionId,
  seat,
  entry,
}: {
  sessionId: string
  seat: SessionSeat
  entry: RegisterEntry | undefined
}) {
  const name = [entry?.firstName, entry?.lastName].filter(Boolean).join(' ') || `Seat ${seat.seatNumber}, not named yet`
  const marks = entry?.marks.flatMap(({ status }) => (status ? attendanceLabels[status].label : [])) ?? []
  const isDone = entry?.isCertified === true
  return (
    <tr>
      <td data-phone="1">
        <Link href={`/admin/sessions/${sessionId}/seats/${seat.id}`} className={table.name} prefetch={false}>
          {name}
        </Link>
      </td>
      <td data-rank="2" data-phone="3" data-quiet="true">
        {seat.phone ? <a href={`tel:${seat.phone}`}>{formatPhone(seat.phone)}</a> : '–'}
      </td>
      <td data-rank="3" data-quiet="true">
        {entry?.companyName ?? '–'}
      </td>
      <td data-phone="2">
        <Link
          href={`/admin/bookings/${seat.bookingId}`}
          title={`Booking ${seat.reference}`}
          className={table.name}
          prefetch={false}
        >
          <StatusDot tone={paidStates[seat.paid].tone}>{paidStates[seat.paid].word}</StatusDot>
        </Link>
      </td>
      <td data-rank="3">{entry?.hasNeeds ? 'Yes' : '–'}</td>
      <td data-phone="4">{marks.join(', ') || 'Not marked'}</td>
      <td data-rank="3" data-wraps="true" title={isDone ? undefined : entry?.missing.join(', ')}>
        <StatusDot tone={isDone ? 'good' : 'quiet'}>
          {isDone ? 'Issued' : (entry?.missing.join(', ') ?? '') || 'Ready'}
        </StatusDot>
      </td>
    </tr>
  )
}
