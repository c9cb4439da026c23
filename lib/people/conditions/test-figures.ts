import { type RawBuilder, sql } from 'kysely'
import { toPlainDate } from '../../core/dates.ts'
import { londonMoment } from '../../core/london-time.ts'
import { addDays } from '../../core/plain-date.ts'
import { averageBookingValue, bookingsPerYear, lastActivity, nextCertificateExpiry } from '../figures/person-figures.ts'
import type { Ask } from './ask.ts'
import type { FieldOf } from './fields.ts'
import type { OperatorOf } from './operators.ts'

const figures: Record<FieldOf<'figure'>, RawBuilder<unknown>> = {
  totalBookings: sql`users.total_bookings`,
  totalSpent: sql`users.total_spent`,
  averageBookingValue,
  bookingsPerYear,
}

/** A missing figure, such as the average of a person without bookings, is neither above nor below any value. */
export function testFigure(
  field: FieldOf<'figure'>,
  operator: OperatorOf<'figure'>,
  first: string,
  second: string,
): Ask {
  const figure = figures[field]
  const value = sql`${first}::numeric`
  switch (operator) {
    case 'above':
      return sql<boolean>`${figure} > ${value}`
    case 'atLeast':
      return sql<boolean>`${figure} >= ${value}`
    case 'below':
      return sql<boolean>`${figure} < ${value}`
    case 'atMost':
      return sql<boolean>`${figure} <= ${value}`
    case 'is':
      return sql<boolean>`${figure} = ${value}`
    case 'isNot':
      return sql<boolean>`(${figure} = ${value}) is not true`
    case 'between':
      return sql<boolean>`${figure} between ${value} and ${second}::numeric`
    default:
      return operator satisfies never
  }
}

const moments: Record<Exclude<FieldOf<'moment'>, 'lastActivityDate'>, RawBuilder<unknown>> = {
  firstBookingDate: sql`users.first_booking_date`,
  lastBookingDate: sql`users.last_booking_date`,
  lastLogin: sql`users.last_login`,
  createdAt: sql`users.created_at`,
  updatedAt: sql`users.updated_at`,
}
const never = sql`'-infinity'::timestamptz`
const dayMilliseconds = 86_400_000

/** Days are London days; the last n days are n times 24 hours, as in the activity filter. */
export function testMoment(
  field: FieldOf<'moment'>,
  operator: OperatorOf<'moment'>,
  [first, second]: [string, string],
  now: Date,
): Ask {
  // The coalesced form is what the index holds, and it is never null; the guard keeps "never" out of "before".
  const moment = field === 'lastActivityDate' ? lastActivity : moments[field]
  const isKnown =
    field === 'lastActivityDate' ? sql<boolean>`${lastActivity} > ${never}` : sql<boolean>`${moment} is not null`
  switch (operator) {
    case 'inLast':
      return sql<boolean>`${moment} >= ${daysBefore(now, first)}`
    case 'notInLast':
      return sql<boolean>`(${moment} >= ${daysBefore(now, first)}) is not true`
    case 'on':
      return sql<boolean>`(${moment} >= ${startOf(first)} and ${moment} < ${endOf(first)})`
    case 'before':
      return sql<boolean>`(${moment} < ${startOf(first)} and ${isKnown})`
    case 'after':
      return sql<boolean>`${moment} >= ${endOf(first)}`
    case 'between':
      return sql<boolean>`(${moment} >= ${startOf(first)} and ${moment} < ${endOf(second)})`
    case 'empty':
      return sql<boolean>`not ${isKnown}`
    case 'filled':
      return isKnown
    default:
      return operator satisfies never
  }
}

function daysBefore(now: Date, days: string): Date {
  return new Date(now.getTime() - Number(days) * dayMilliseconds)
}

function startOf(day: string): Date {
  return londonMoment(day, '00:00')
}

function endOf(day: string): Date {
  return londonMoment(addDays(day, 1), '00:00')
}

/** The next expiry of a certificate: a day without a time. */
export function testDay(operator: OperatorOf<'day'>, [first, second]: [string, string], now: Date): Ask {
  const day = nextCertificateExpiry
  const today = toPlainDate(now)
  switch (operator) {
    case 'inNext':
      return sql<boolean>`${day} between ${today}::date and ${addDays(today, Number(first))}::date`
    case 'on':
      return sql<boolean>`${day} = ${first}::date`
    case 'before':
      return sql<boolean>`${day} < ${first}::date`
    case 'after':
      return sql<boolean>`${day} > ${first}::date`
    case 'between':
      return sql<boolean>`${day} between ${first}::date and ${second}::date`
    case 'empty':
      return sql<boolean>`${day} is null`
    case 'filled':
      return sql<boolean>`${day} is not null`
    default:
      return operator satisfies never
  }
}
