import Link from 'next/link'
import beside from '#components/layout/beside.module.css'
import table from '#components/table/table.module.css'
import { type Column, Table } from '#components/table/table.tsx'
import { StatusDot } from '#components/ui/status-dot.tsx'
import type { SessionSeat } from '#lib/bookings/list-session-bookings.ts'
import { attendanceLabels } from '#lib/registers/labels.ts'
import type { Register, RegisterEntry } from '#lib/registers/list-register.ts'

const columns: Column[] = [
  { label: 'Name' },
  { label: 'Company', width: 120, rank: 3 },
  { label: 'Booking', width: 160 },
  { label: 'Attendance', width: 112, rank: 2 },
  { label: 'Certificate', width: 240 },
]

type Props = { sessionId: string; register: Register | undefined; seats: SessionSeat[] }

/** Everyone on the session with booking, mark, and what is missing for a certificate. */
export function SeatsTable({ sessionId, register, seats }: Props) {
  if (seats.length === 0) return <p className={beside.none}>No bookings yet.</p>
  const entries = new Map(register?.entries.map((entry) => [entry.id, entry]))
  return (
    <Table columns={columns}>
      {seats.map((seat) => (
        <SeatRow key={seat.id} sessionId={sessionId} seat={seat} entry={entries.get(seat.id)} />
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
      <td data-rank="3" data-quiet="true">
        {entry?.companyName ?? '–'}
      </td>
      <td data-phone="3">
        <Link href={`/admin/bookings/${seat.bookingId}`} className={table.name} prefetch={false}>
          {seat.reference}
        </Link>
      </td>
      <td data-rank="2">{marks.join(', ') || 'Not marked'}</td>
      <td data-phone="2" title={isDone ? undefined : entry?.missing.join(', ')}>
        <StatusDot tone={isDone ? 'good' : 'quiet'}>
          {isDone ? 'Issued' : (entry?.missing.join(', ') ?? '') || 'Ready'}
        </StatusDot>
      </td>
    </tr>
  )
}
