import Link from 'next/link'
import { MovedOrCancelled } from '#components/bookings/moved-or-cancelled.tsx'
import beside from '#components/layout/beside.module.css'
import table from '#components/table/table.module.css'
import { type Column, Table } from '#components/table/table.tsx'
import { StatusDot } from '#components/ui/status-dot.tsx'
import type { Attendee } from '#lib/bookings/find-booking.ts'

const columns: Column[] = [
  { label: 'Seat', width: 96 },
  { label: 'Name' },
  { label: 'Email', rank: 2 },
  { label: 'State', width: 208 },
  { label: 'Change', width: 96 },
]

type Props = { bookingId: string; attendees: Attendee[]; mayChange: boolean }

/** The seats and their attendees, cancelled ones struck at the end; a seat may be unnamed. */
export function AttendeesTable({ bookingId, attendees, mayChange }: Props) {
  if (attendees.length === 0) return <p className={beside.none}>No one has been named on this booking yet.</p>

  return (
    <Table columns={columns}>
      {attendees.map((attendee) => {
        const isGone = attendee.status === 'cancelled'
        return (
          <tr key={attendee.id} data-gone={isGone}>
            <td data-quiet="true" data-phone="3">
              Seat {attendee.seatNumber}
            </td>
            <td data-phone="1">
              <AttendeeName attendee={attendee} />
            </td>
            <td data-rank="2" data-quiet="true">
              {attendee.email ?? '–'}
            </td>
            <td data-phone="2" data-wraps={isGone}>
              {isGone ? <MovedOrCancelled movedTo={attendee.movedTo} /> : <StatusDot tone="good">Booked</StatusDot>}
            </td>
            <td data-phone="4">
              {mayChange && !isGone && (
                <Link
                  href={`/admin/bookings/${bookingId}/seats/${attendee.id}`}
                  className={table.name}
                  aria-label={`Change seat ${attendee.seatNumber}`}
                >
                  {isNamed(attendee) ? 'Change' : 'Name it'}
                </Link>
              )}
            </td>
          </tr>
        )
      })}
    </Table>
  )
}

function AttendeeName({ attendee }: { attendee: Attendee }) {
  const { userId } = attendee
  const name = isNamed(attendee) || 'Not named yet'
  const shown = attendee.status === 'cancelled' ? <s>{name}</s> : name
  if (!userId) return shown
  return (
    <Link href={`/admin/users/${userId}`} className={table.name} prefetch={false}>
      {shown}
    </Link>
  )
}

function isNamed({ firstName, lastName, certificateName }: Attendee): string {
  return [firstName, lastName].filter(Boolean).join(' ') || certificateName || ''
}
