import Link from 'next/link'
import { MovedOrCancelled } from '#components/bookings/moved-or-cancelled.tsx'
import table from '#components/table/table.module.css'
import type { Departure } from '#lib/bookings/moves/list-departures.ts'

/** A seat that was on the session: its name struck, and whether it was cancelled or where it went. */
export function DepartureRow({ seat }: { seat: Departure }) {
  const name = [seat.firstName, seat.lastName].filter(Boolean).join(' ') || seat.certificateName
  return (
    <tr data-gone="true">
      <td data-phone="1">
        <Link
          href={`/admin/bookings/${seat.bookingId}`}
          title={`Booking ${seat.reference}`}
          className={table.name}
          prefetch={false}
        >
          <s>{name || `Seat ${seat.seatNumber}, not named`}</s>
        </Link>
      </td>
      <td data-rank="2">–</td>
      <td data-rank="3">{seat.companyName ?? '–'}</td>
      <td data-phone="2" data-wraps="true" colSpan={2}>
        <MovedOrCancelled movedTo={seat.movedTo} />
      </td>
      <td>–</td>
      <td data-rank="3">–</td>
    </tr>
  )
}
