import Link from 'next/link'
import table from '#components/table/table.module.css'
import { type Column, Table } from '#components/table/table.tsx'
import { StatusDot } from '#components/ui/status-dot.tsx'
import { formatPlainDate } from '#lib/core/dates.ts'
import { nameOf } from '#lib/people/labels.ts'
import { seatWord } from '#lib/registers/attended/labels.ts'
import type { Attended } from '#lib/registers/attended/list-attended.ts'
import { formatHeldAt } from '#lib/sessions/format-held.ts'

const columns: Column[] = [
  { label: 'Course' },
  { label: 'Held', width: 224 },
  { label: 'Seat', width: 112 },
  { label: 'Booked by', width: 128, rank: 2 },
  { label: 'Certificate', width: 112, rank: 3 },
]

/** The courses a person attends or attended, on their own bookings and other people’s. */
export function AttendedTable({ seats, userId, now }: { seats: Attended[]; userId: string; now: Date }) {
  return (
    <Table columns={columns}>
      {seats.map((seat) => (
        <SeatRow key={seat.id} seat={seat} isOwn={seat.bookerId === userId} now={now} />
      ))}
    </Table>
  )
}

function SeatRow({ seat, isOwn, now }: { seat: Attended; isOwn: boolean; now: Date }) {
  const { word, tone } = seatWord(seat)
  return (
    <tr>
      <td data-phone="1" data-wraps="true">
        <Link
          href={seat.sessionId ? `/admin/sessions/${seat.sessionId}` : `/admin/bookings/${seat.bookingId}`}
          className={table.name}
          prefetch={false}
        >
          {seat.courseName ?? 'Course not known'}
        </Link>
      </td>
      <td data-phone="3" data-quiet="true">
        {whenHeld(seat, now)}
      </td>
      <td data-phone="2">
        <StatusDot tone={tone}>{word}</StatusDot>
      </td>
      <td data-rank="2" data-phone="4">
        <Link href={`/admin/bookings/${seat.bookingId}`} title={`Booking ${seat.reference}`} className={table.name}>
          {isOwn ? 'Themselves' : nameOf(seat)}
        </Link>
      </td>
      <td data-rank="3">
        {seat.certificateId ? (
          <Link
            href={`/admin/certificates/${seat.certificateId}`}
            title={`Certificate ${seat.certificateNumber}`}
            className={table.name}
            prefetch={false}
          >
            Issued
          </Link>
        ) : (
          '–'
        )}
      </td>
    </tr>
  )
}

function whenHeld({ firstDay, lastDay, startsAt, endsAt }: Attended, now: Date): string {
  if (!firstDay) return '–'
  if (!lastDay || !startsAt || !endsAt) return formatPlainDate(firstDay)
  return formatHeldAt({ firstDay, lastDay, startsAt, endsAt }, now)
}
