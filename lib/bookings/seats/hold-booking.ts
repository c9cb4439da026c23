import type { Selectable } from 'kysely'
import type { Actor } from '../../core/actor.ts'
import { formatPence, fromDecimal, noMoney, type Pence, spread } from '../../core/money.ts'
import { Refusal } from '../../core/refusal.ts'
import type { DB } from '../../db/schema.ts'
import type { Db, Trx } from '../../db/types.ts'
import { fromPriceColumns } from '../money/price-columns.ts'
import { readGroupDiscount } from '../money/read-group-discount.ts'
import { visibleBookings } from '../visible-bookings.ts'

export type HeldBooking = Awaited<ReturnType<typeof holdBooking>>
export type PricedBooking = NonNullable<Awaited<ReturnType<typeof findPriced>>>

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
      'bookings.type',
      row.fn.coalesce('bookings.firstBookedAt', 'bookings.createdAt').as('firstBookedAt'),
      'bookings.billing',
      'bookings.balance',
      'bookings.termsVersion',
      'bookings.refundCapPercent',
      'bookings.totalAmount',
      'bookings.discountAmount',
      'bookings.discountKind',
      'bookings.discountPercent',
      'bookings.discountReason',
      'bookings.cancellationCharge',
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

  const { seatPrice, balance, ...rest } = booking
  const { price, charge } = fromPriceColumns({ ...booking, ...knownDiscount(booking) })
  return {
    ...rest,
    price,
    charge,
    balance: fromDecimal(balance),
    seatPrice: seatPrice === null ? null : fromDecimal(seatPrice),
    booked: await listBooked(db, { bookingId, total: price.total }),
    group: await readGroupDiscount(db),
  }
}

/** The kind of a booking's discount. An import gives only amount and reason, so its kind is read from the reason. */
function knownDiscount({
  billing,
  discountKind,
  discountAmount,
  discountReason,
}: Pick<Selectable<DB['bookings']>, 'billing' | 'discountKind' | 'discountAmount' | 'discountReason'>) {
  if (billing === 'own' || discountAmount === '0.00') return { discountKind }
  return { discountKind: /^Group of \d+: 10 %$/.test(discountReason ?? '') ? ('group' as const) : ('agreed' as const) }
}

/** The booked seats with what each cost. Seats of an imported booking count for equal shares of its price. */
async function listBooked(db: Db, { bookingId, total }: { bookingId: string; total: Pence }) {
  const seats = await db
    .selectFrom('bookingAttendees')
    .select(['id', 'seatNumber', 'price'])
    .where('bookingId', '=', bookingId)
    .where('status', '=', 'booked')
    .orderBy('seatNumber')
    .execute()
  if (seats.length === 0) return []
  const shares = spread(
    total,
    seats.map(() => 1),
  )
  return seats.map(({ id, seatNumber, price }, place) => ({
    id,
    seatNumber,
    price: price === null ? (shares[place] ?? noMoney) : fromDecimal(price),
  }))
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
