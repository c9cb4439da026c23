import Link from 'next/link'
import beside from '#components/layout/beside.module.css'
import table from '#components/table/table.module.css'
import { StatusDot } from '#components/ui/status-dot.tsx'
import type { Attendee } from '#lib/bookings/find-booking.ts'

type Props = { bookingId: string; attendees: Attendee[]; mayChange: boolean }

/** Who sits where; a seat may still be without a name. */
export function AttendeesTable({ bookingId, attendees, mayChange }: Props) {
  if (attendees.length === 0) return <p className={beside.none}>Nobody has been named for this booking yet.</p>

  return (
    <div className={table.wrap}>
      <table className={table.table}>
        <thead>
          <tr>
            <th scope="col" style={{ width: '96px' }}>
              Seat
            </th>
            <th scope="col">Name</th>
            <th scope="col" data-rank="2">
              Email
            </th>
            <th scope="col" style={{ width: '128px' }}>
              State
            </th>
          </tr>
        </thead>
        <tbody>
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
        </tbody>
      </table>
    </div>
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
