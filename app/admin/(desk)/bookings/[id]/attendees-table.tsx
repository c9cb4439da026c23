import Link from 'next/link'
import beside from '#components/layout/beside.module.css'
import table from '#components/table/table.module.css'
import { type Column, Table } from '#components/table/table.tsx'
import { StatusDot } from '#components/ui/status-dot.tsx'
import type { Attendee } from '#lib/bookings/find-booking.ts'

const columns: Column[] = [
  { label: 'Seat', width: 96 },
  { label: 'Name' },
  { label: 'Email', rank: 2 },
  { label: 'State', width: 128 },
]

type Props = { bookingId: string; attendees: Attendee[]; mayChange: boolean }

/** The seats and their attendees; a seat may be unnamed. */
export function AttendeesTable({ bookingId, attendees, mayChange }: Props) {
  if (attendees.length === 0) return <p className={beside.none}>No one has been named on this booking yet.</p>

  return (
    <Table columns={columns}>
      {attendees.map((attendee) => (
        <tr key={attendee.id}>
          <td data-quiet="true" data-phone="3">
            {mayChange && attendee.status === 'booked' ? (
              <Link href={`/admin/bookings/${bookingId}/seats/${attendee.id}`} className={table.name}>
                Seat {attendee.seatNumber}
              </Link>
            ) : (
              `Seat ${attendee.seatNumber}`
            )}
          </td>
          <td data-phone="1">
            <AttendeeName attendee={attendee} />
          </td>
          <td data-rank="2" data-quiet="true">
            {attendee.email ?? '–'}
          </td>
          <td data-phone="2">
            <StatusDot tone={attendee.status === 'booked' ? 'good' : 'quiet'}>
              {attendee.status === 'booked' ? 'Booked' : 'Cancelled'}
            </StatusDot>
          </td>
        </tr>
      ))}
    </Table>
  )
}

function AttendeeName({ attendee }: { attendee: Attendee }) {
  const { firstName, lastName, certificateName, userId } = attendee
  const name = [firstName, lastName].filter(Boolean).join(' ') || certificateName || 'Not named yet'
  if (!userId) return name
  return (
    <Link href={`/admin/users/${userId}`} className={table.name} prefetch={false}>
      {name}
    </Link>
  )
}
