import { sql } from 'kysely'
import { formatLongPlainDate } from '../../core/dates.ts'
import { fromDecimal, type Pence } from '../../core/money.ts'
import type { Db, Trx } from '../../db/types.ts'
import type { Sold } from '../rules/items-of.ts'
import { openInvoices } from './open-invoices.ts'

export type HeldBooking = NonNullable<Awaited<ReturnType<typeof holdBooking>>>

/** Locks a booking and reads what was invoiced so far. Undefined if there is no such booking. */
export async function holdBooking(trx: Trx, bookingId: string) {
  const row = await trx
    .selectFrom('bookings')
    .leftJoin('courses', 'courses.id', 'bookings.courseId')
    .leftJoin('courseSessions', 'courseSessions.id', 'bookings.sessionId')
    .leftJoin('venues', 'venues.id', 'courseSessions.venueId')
    .select((row) => [
      'bookings.id',
      'bookings.userId',
      'bookings.reference',
      'bookings.billing',
      'bookings.status',
      'bookings.finalAmount',
      'bookings.cancellationCharge',
      'bookings.discountAmount',
      'bookings.discountKind',
      'bookings.discountReason',
      'bookings.courseDate',
      row.fn.coalesce('courses.name', 'bookings.courseName').as('courseName'),
      row.fn.coalesce('courses.vatCode', sql.lit('standard' as const)).as('vatCode'),
      'venues.city',
    ])
    .where('bookings.id', '=', bookingId)
    .forUpdate('bookings')
    .executeTakeFirst()
  if (!row) return undefined

  const { finalAmount, cancellationCharge, ...booking } = row
  const invoices = await openInvoices(trx, bookingId)
  return {
    ...booking,
    finalAmount: fromDecimal(finalAmount),
    cancellationCharge: fromDecimal(cancellationCharge),
    invoices,
    paidOn: await firstPaidOn(trx, bookingId),
    sold: toSold(row, await listPrices(trx, bookingId)),
  }
}

type Row = {
  status: string
  courseName: string | null
  courseDate: string | null
  city: string | null
  discountAmount: string
  discountKind: 'none' | 'group' | 'company' | 'agreed'
  discountReason: string | null
  cancellationCharge: string
}

function toSold(row: Row, seats: Sold['seats']): Sold {
  const day = row.courseDate && formatLongPlainDate(row.courseDate)
  return {
    what: [row.courseName ?? 'Course', day, row.city].filter(Boolean).join(', '),
    isCancelled: row.status === 'cancelled',
    seats,
    discount: fromDecimal(row.discountAmount),
    // A reason that somebody wrote may be about a person, and a document is kept when the person is forgotten.
    discountWords: row.discountKind === 'group' ? (row.discountReason ?? 'Discount') : 'Agreed discount',
    cancellationCharge: fromDecimal(row.cancellationCharge),
  }
}

/** The booked seats grouped by price, the dearest first. */
async function listPrices(db: Db, bookingId: string): Promise<{ price: Pence; count: number }[]> {
  const rows = await db
    .selectFrom('bookingAttendees')
    .select((row) => [row.fn.coalesce('price', sql<string>`0.00`).as('price'), row.fn.countAll<number>().as('count')])
    .where('bookingId', '=', bookingId)
    .where('status', '=', 'booked')
    .groupBy(sql`1`)
    .orderBy(sql`1`, 'desc')
    .execute()
  return rows.map(({ price, count }) => ({ price: fromDecimal(price), count: Number(count) }))
}

/** The day on which a booking's first payment arrived. */
async function firstPaidOn(db: Db, bookingId: string): Promise<string | null> {
  const { day } = await db
    .selectFrom('payments')
    .select((row) => row.fn.min('receivedOn').as('day'))
    .where('bookingId', '=', bookingId)
    .where('status', 'in', ['succeeded', 'partially_refunded', 'refunded'])
    .executeTakeFirstOrThrow()
  return day
}
