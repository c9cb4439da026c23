import type { KindsOf } from '../activity/words.ts'
import { defineDomain } from '../domains/domain.ts'
import { listTask } from '../domains/task.ts'
import { daysAhead } from '../sessions/needs.ts'
import { bookingList } from './booking-list.ts'
import { bookingConfirmed, seatChanged } from './letters.ts'
import { bookingSettings } from './money/booking-settings.ts'
import { bookingsPersonalData } from './personal-data.ts'
import { bookingsSearch } from './search/search-bookings.ts'

const activity = [
  {
    group: 'bookings',
    label: 'Bookings',
    kinds: {
      'booking.created': 'Booked',
      'booking.updated': 'Booking changed',
      'booking.moved': 'Booking moved',
      'booking.completed': 'Booking completed',
      'booking.cancelled': 'Booking cancelled',
    },
  },
] as const

declare module '../activity/kinds.ts' {
  interface ActivityKinds extends KindsOf<typeof activity> {}
}

export const bookingsDomain = defineDomain({
  name: 'bookings',
  tables: ['bookings', 'bookingAttendees', 'bookingTerms'],
  settings: [bookingSettings],
  personalData: bookingsPersonalData,
  activity,
  letters: [bookingConfirmed, seatChanged],
  invariants: [
    {
      rule: 'a payment belongs to the person who made the booking',
      offenders: `
        select payments.id from payments join bookings on bookings.id = payments.booking_id
        where payments.user_id <> bookings.user_id`,
    },
    {
      rule: 'every booking has a row for each of its seats',
      offenders: `
        select bookings.id from bookings
        left join booking_attendees seats on seats.booking_id = bookings.id and seats.status = 'booked'
        group by bookings.id having count(seats.id) <> bookings.number_of_attendees`,
    },
    {
      rule: 'seats taken equal the seats of live bookings, never more than there are',
      offenders: `
        select course_sessions.id from course_sessions
        left join lateral (
          select count(*) as taken from bookings
          join booking_attendees seats on seats.booking_id = bookings.id and seats.status = 'booked'
          where bookings.session_id = course_sessions.id and bookings.status <> 'cancelled'
        ) live on true
        where course_sessions.seats_taken <> live.taken or live.taken > course_sessions.capacity`,
    },
    {
      rule: 'what the seats of a booking cost adds up to its price, and the price to what is owed',
      offenders: `
        select bookings.id from bookings
        left join lateral (
          select sum(price) as price from booking_attendees where booking_id = bookings.id and status = 'booked'
        ) seats on true
        where billing = 'own' and status <> 'cancelled'
          and (total_amount <> coalesce(seats.price, 0)
            or final_amount <> total_amount - discount_amount + cancellation_charge)`,
    },
    {
      rule: 'the account of a booking says what is owed, received and given back',
      offenders: `
        select bookings.id from bookings
        left join lateral (
          select coalesce(sum(amount), 0) as balance,
            coalesce(sum(amount) filter (where kind in ('seats', 'discount', 'cancellation_charge')), 0) as charged,
            coalesce(sum(amount) filter (where kind in ('payment', 'payment_voided')), 0) as paid,
            coalesce(sum(amount) filter (where kind in ('refund', 'refund_failed')), 0) as returned
          from booking_entries where booking_id = bookings.id
        ) account on true
        left join lateral (
          select coalesce(sum(amount), 0) as amount from payments
          where booking_id = bookings.id and status in ('succeeded', 'partially_refunded', 'refunded')
        ) received on true
        left join lateral (
          select coalesce(sum(amount), 0) as amount from refunds
          where booking_id = bookings.id and status = 'succeeded'
        ) given on true
        where billing = 'own' and (
          bookings.balance <> account.balance
          or account.charged <> case when status = 'cancelled' then cancellation_charge else final_amount end
          or account.paid <> -received.amount
          or account.returned <> given.amount
        )`,
    },
  ],
  search: bookingsSearch,
  tasks: [
    listTask(bookingList, {
      href: '/admin/bookings?names=missing',
      one: `booking for the next ${daysAhead} days has seats without a name`,
      many: `bookings for the next ${daysAhead} days have seats without a name`,
      place: 40,
    }),
    listTask(bookingList, {
      href: '/admin/bookings?money=surplus',
      one: 'booking has money to give back',
      many: 'bookings have money to give back',
      place: 44,
    }),
  ],
  entries: [{ href: '/admin/bookings', label: 'Bookings', icon: 'bookings', group: 'desk', place: 30, inBar: true }],
})
