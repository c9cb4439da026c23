import { sql } from 'kysely'
import { bookingList } from '../bookings/booking-list.ts'
import { visibleBookings } from '../bookings/visible-bookings.ts'
import type { Actor } from '../core/actor.ts'
import { toPlainDate } from '../core/dates.ts'
import type { PlainDate } from '../core/plain-date.ts'
import type { Db } from '../db/types.ts'
import { countEach } from './count-each.ts'
import { lastMonths } from './last-months.ts'

const months = 12

/** The days of a month as the list of bookings is filtered by them, and how many bookings it then shows. */
export type BookingsOfMonth = { madeFrom: PlainDate; madeTo: PlainDate; bookings: number }

/** Bookings made in each of the last twelve months in London, cancelled ones included. */
export async function countBookingsByMonth(db: Db, actor: Actor, now = new Date()): Promise<BookingsOfMonth[]> {
  const filters = lastMonths(toPlainDate(now), months).map(({ from, to }) => ({ madeFrom: from, madeTo: to }))
  const counts = await countEach(
    db,
    filters.map((filter) =>
      visibleBookings(db, actor).select(sql.lit(1).as('one')).where(bookingList.where(filter, now)),
    ),
  )
  return filters.map((filter, place) => ({ ...filter, bookings: counts[place] ?? 0 }))
}
