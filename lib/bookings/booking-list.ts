import { sql } from 'kysely'
import { z } from 'zod'
import { toPlainDate } from '../core/dates.ts'
import { isFromLondonDay, isUntilLondonDay } from '../db/london-days.ts'
import { defineList } from '../lists/define-list.ts'
import { choice, given, search } from '../lists/filters.ts'
import { listDay } from '../lists/list-input.ts'
import { nameOf } from '../people/labels.ts'
import { bookingRows } from './booking-rows.ts'
import {
  bookingSourceLabels,
  bookingStatuses,
  bookingStatusLabels,
  bookingStatusTones,
  bookingTypeLabels,
} from './labels.ts'
import { lacksNames } from './lacks-names.ts'
import { matchBookings } from './search/match-bookings.ts'

const madeAt = sql`bookings.created_at`

const onItsWay = sql`(
  select coalesce(sum(amount), 0) from refunds where refunds.booking_id = bookings.id and refunds.status = 'pending'
)`

/** Whether something is left to pay, not counting money on its way back. The balance alone nearly always decides. */
const isOwing = sql<boolean>`(bookings.billing = 'own' and (bookings.balance > 0 or (
  bookings.id in (select booking_id from refunds where status = 'pending') and bookings.balance + ${onItsWay} > 0
)))`

/** Whether more was received than is owed and is not on its way back yet. */
const hasSurplus = sql<boolean>`(bookings.billing = 'own' and bookings.balance < 0 and bookings.balance + ${onItsWay} < 0)`

/** Bookings as the office and programs list them, the latest made first. */
export const bookingList = defineList({
  name: 'bookings',
  at: '/admin/bookings',
  words: { one: 'booking', many: 'bookings' },
  rows: bookingRows,
  key: sql`bookings.id`,

  filters: {
    q: search('Reference, name, email or phone', matchBookings),
    status: choice(
      'Status',
      bookingStatuses,
      bookingStatusLabels,
      (status) => sql<boolean>`bookings.status = ${status}`,
    ),
    userId: given(
      z.uuid(),
      (userId) => sql<boolean>`bookings.user_id = ${userId}`,
      () => 'Of one person',
    ),
    counted: given(
      z.literal('yes').describe('Only bookings that count in a person’s figures: those not cancelled.'),
      () => sql<boolean>`bookings.status <> 'cancelled'`,
      () => 'Not cancelled',
    ),
    names: given(
      z.literal('missing').describe('With a seat that nobody is named for, on a session that begins soon.'),
      (_, now) => lacksNames(toPlainDate(now)),
      () => 'Names missing, next 14 days',
    ),
    money: choice('Money', ['owing', 'surplus'], { owing: 'Left to pay', surplus: 'To give back' }, (money) =>
      money === 'owing' ? isOwing : hasSurplus,
    ),
    course: given(
      z.string().max(500).describe('The code of a course, or its name where it has none.'),
      (course) => sql<boolean>`coalesce(courses.code, bookings.course_name) = ${course}`,
      (course) => `Course: ${course.replaceAll('_', ' ')}`,
    ),
    madeFrom: given(listDay.describe('Made on this day or later, in Europe/London.'), (day) =>
      isFromLondonDay(madeAt, day),
    ),
    madeTo: given(listDay.describe('Made on this day or earlier, in Europe/London.'), (day) =>
      isUntilLondonDay(madeAt, day),
    ),
  },
  tabs: 'status',
  ranges: [{ label: 'Made', of: 'day', from: 'madeFrom', to: 'madeTo' }],

  order: {
    createdAt: { by: madeAt, kind: 'moment', first: 'desc' },
    courseDate: { by: sql`coalesce(bookings.course_date, '-infinity'::date)`, kind: 'date', first: 'desc' },
    finalAmount: { by: sql`bookings.final_amount`, kind: 'decimal', first: 'desc' },
  },

  columns: {
    reference: {
      label: 'Booking',
      width: 172,
      phone: 3,
      value: (row) => row.reference,
      href: (row) => `/admin/bookings/${row.id}`,
    },
    bookedBy: {
      label: 'Booked by',
      width: 164,
      phone: 1,
      value: (row) => nameOf(row),
      href: (row) => `/admin/users/${row.userId}`,
    },
    course: { label: 'Course', wraps: true, value: (row) => row.courseName },
    courseDate: { label: 'Held on', kind: 'day', width: 108, rank: 2, quiet: true, value: (row) => row.courseDate },
    status: {
      label: 'Status',
      width: 120,
      rank: 2,
      phone: 4,
      value: ({ status }) => ({ word: bookingStatusLabels[status], tone: bookingStatusTones[status] }),
    },
    numberOfAttendees: {
      label: 'Seats',
      kind: 'number',
      width: 60,
      rank: 3,
      value: (row) => row.numberOfAttendees,
    },
    finalAmount: { label: 'Amount', kind: 'money', width: 100, phone: 2, value: (row) => row.finalAmount },
    balance: { label: 'Left to pay', kind: 'money', width: 108, rank: 3, isExtra: true, value: (row) => row.balance },
    createdAt: { label: 'Booked on', kind: 'moment', width: 124, rank: 3, quiet: true, value: (row) => row.createdAt },
    email: { label: 'Email', width: 208, rank: 3, quiet: true, isExtra: true, value: (row) => row.email },
    type: { label: 'Type', width: 104, rank: 3, isExtra: true, value: ({ type }) => bookingTypeLabels[type] },
    source: {
      label: 'Source',
      width: 104,
      rank: 3,
      isExtra: true,
      value: ({ source }) => bookingSourceLabels[source],
    },
    discountAmount: {
      label: 'Discount',
      kind: 'money',
      width: 104,
      rank: 3,
      isExtra: true,
      value: (row) => row.discountAmount,
    },
  },
})

export type BookingRow = Awaited<ReturnType<typeof bookingList.page>>['rows'][number]
