import { sql } from 'kysely'
import type { Actor } from '../core/actor.ts'
import { countCap, countRows, type Total } from '../db/count-rows.ts'
import type { Db } from '../db/types.ts'
import { bookingsWhere } from './list-bookings.ts'
import type { BookingFilter } from './schemas.ts'
import { visibleBookings } from './visible-bookings.ts'

/** How many bookings the same filter finds, counted up to the cap. */
export function countBookings(db: Db, actor: Actor, filter: BookingFilter): Promise<Total> {
  const matching = visibleBookings(db, actor)
    .leftJoin('courses', 'courses.id', 'bookings.courseId')
    .select(sql.lit(1).as('one'))
    .where(bookingsWhere(filter))
    .limit(countCap + 1)
  return countRows(db, matching)
}
