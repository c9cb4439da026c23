import { sql } from 'kysely'
import type { TempTable } from '../../db/temp-table.ts'
import type { Trx } from '../../db/types.ts'
import {
  bookingValueColumns,
  type importedBookingColumns,
  type importedSeatColumns,
  seatValueColumns,
} from './imported-columns.ts'

const fields = Object.keys(bookingValueColumns).join(', ')
const seatFields = Object.keys(seatValueColumns).join(', ')

/** Makes the new bookings and changes the others where they differ. */
export async function applyImportedBookings(
  trx: Trx,
  bookings: TempTable<typeof importedBookingColumns>,
): Promise<void> {
  await sql`
    insert into bookings (id, user_id, source, ${sql.raw(fields)})
    select booking_id, user_id, 'import', ${sql.raw(fields)} from ${bookings} where is_new order by booking_id
  `.execute(trx)
  await sql`
    update bookings set (user_id, ${sql.raw(fields)}) = (given.user_id, ${prefixed('given', fields)})
    from ${bookings} given
    where not given.is_new and bookings.id = given.booking_id
      and (bookings.user_id, ${prefixed('bookings', fields)})
        is distinct from (given.user_id, ${prefixed('given', fields)})
  `.execute(trx)
}

const nameOn = (seat: 'seat' | 'given') =>
  sql`lower(concat_ws(' ', ${sql.ref(`${seat}.first_name`)}, ${sql.ref(`${seat}.last_name`)}))`

/** `isSameHolder` in SQL, for many seats at once. */
const isSameHolder = sql`case
  when seat.user_id is not null and given.user_id is not null then seat.user_id = given.user_id
  when ${nameOn('seat')} = '' then seat.user_id is null
  else ${nameOn('seat')} = ${nameOn('given')} end`

/** Makes the seats of each given booking what is given, and removes the seats beyond. */
export async function applyImportedSeats(trx: Trx, seats: TempTable<typeof importedSeatColumns>): Promise<void> {
  await sql`
    delete from booking_attendees seat
    using (select booking_id, max(seat_number) as last from ${seats} group by booking_id) laid_out
    where seat.booking_id = laid_out.booking_id and seat.seat_number > laid_out.last
  `.execute(trx)
  await sql`
    update booking_attendees seat set (${sql.raw(seatFields)}) = (${prefixed('given', seatFields)}), updated_at = now(),
      holder_number = seat.holder_number + case when ${isSameHolder} then 0 else 1 end
    from ${seats} given
    where seat.booking_id = given.booking_id and seat.seat_number = given.seat_number
      and (${prefixed('seat', seatFields)}) is distinct from (${prefixed('given', seatFields)})
  `.execute(trx)
  await sql`
    insert into booking_attendees (booking_id, seat_number, created_at, updated_at, ${sql.raw(seatFields)})
    select booking_id, seat_number, created_at, created_at, ${sql.raw(seatFields)}
    from ${seats} seats
    where not exists (
      select from booking_attendees standing
      where standing.booking_id = seats.booking_id and standing.seat_number = seats.seat_number
    )
    order by booking_id, seat_number
  `.execute(trx)
}

function prefixed(table: string, columns: string) {
  return sql.raw(columns.replaceAll(/\w+/g, (column) => `${table}.${column}`))
}
