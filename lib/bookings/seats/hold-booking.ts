import type { Actor } from '../../core/actor.ts'
import { formatPence, fromDecimal, type Pence } from '../../core/money.ts'
import { Refusal } from '../../core/refusal.ts'
import type { Db, Trx } from '../../db/types.ts'
import { fromPriceColumns } from '../price-columns.ts'
import { visibleBookings } from '../visible-bookings.ts'

export type HeldBooking = Awaited<ReturnType<typeof holdBooking>>

/** Locks a booking before its seats change. With `isNaming`, a booking whose course was taught is accepted too. */
export async function holdBooking(trx: Trx, actor: Actor, bookingId: string, { isNaming = false } = {}) {
  await lockBooking(trx, actor, bookingId)
  const booking = await findPriced(trx, actor, bookingId)
  if (!booking) throw new Refusal('This booking no longer exists.')
  if (booking.status === 'cancelled') throw new Refusal('This booking is cancelled.')
  if (!isNaming && (booking.status === 'completed' || booking.status === 'no_show')) {
    throw new Refusal('This course has been taught, so its seats cannot be changed.')
  }
  return booking
}

/** Locks a booking of the office’s, if there is one, so that what is read of it next stands until it is changed. */
export async function lockBooking(trx: Trx, actor: Actor, bookingId: string): Promise<void> {
  await officeBookings(trx, actor).select('bookings.id').where('bookings.id', '=', bookingId).forUpdate().execute()
}

/** A booking with everything that its price depends on. `seats` counts booked seats only. */
export async function findPriced(db: Db, actor: Actor, bookingId: string) {
  const booking = await officeBookings(db, actor)
    .innerJoin('users', 'users.id', 'bookings.userId')
    .leftJoin('courses', 'courses.id', 'bookings.courseId')
    .select((row) => [
      'bookings.id',
      'bookings.reference',
      'bookings.status',
      'bookings.type',
      'bookings.userId',
      'bookings.sessionId',
      'bookings.courseId',
      'bookings.courseDate',
      'bookings.source',
      'bookings.specialRequirements',
      'bookings.totalAmount',
      'bookings.discountAmount',
      'bookings.discountReason',
      'bookings.finalAmount',
      'users.email as bookerEmail',
      'users.firstName as bookerFirstName',
      'users.lastName as bookerLastName',
      'courses.price as seatPrice',
      'bookings.numberOfAttendees as seats',
      row
        .selectFrom('bookingAttendees')
        .select((seat) => seat.fn.max('seatNumber').as('last'))
        .whereRef('bookingAttendees.bookingId', '=', 'bookings.id')
        .as('lastSeat'),
    ])
    .where('bookings.id', '=', bookingId)
    .executeTakeFirst()
  if (!booking) return undefined

  const { totalAmount, discountAmount, discountReason, finalAmount, seatPrice, ...rest } = booking
  return {
    ...rest,
    price: fromPriceColumns({ totalAmount, discountAmount, discountReason, finalAmount }),
    seatPrice: seatPrice === null ? null : fromDecimal(seatPrice),
  }
}

/** Refuses a change whose price is no longer the quoted one. */
export function refuseOtherPrice(comesTo: Pence, quoted: Pence): void {
  if (comesTo !== quoted)
    throw new Refusal(`It would now cost ${formatPence(comesTo)}. Load the page again, then decide.`)
}

/** Bookings whose seats this actor may change: admins all, everyone else none. */
function officeBookings(db: Db, actor: Actor) {
  return visibleBookings(db, actor).where((row) => row.lit(actor.kind !== 'customer'))
}
