import { z } from 'zod'
import { defineLetter } from '../domains/letter.ts'
import { facts, hello, letter, line, step } from '../messages/letter-parts.ts'
import { because, booked, notesBefore, sampleBooked, sampleSession, session } from '../sessions/letter-words.ts'

export const bookingConfirmed = defineLetter({
  name: 'booking.confirmed',
  title: 'Booking confirmed',
  input: session.extend({
    ...booked,
    seats: z.number(),
    amount: z.string(),
    /** Of the booker's own seat; null where they do not come themselves. */
    checkInCode: z.string().nullable().default(null),
  }),
  sample: {
    ...sampleSession,
    ...sampleBooked,
    seats: 2,
    amount: '£200.00',
    checkInCode: 'IN-7K2QD-9MX4P',
  },
  subject: ({ course, reference }) => `Booked: ${course} (${reference})`,
  body: ({ firstName, course, days, venue, portalUrl, reference, seats, amount, checkInCode, ...notes }) =>
    letter({
      why: ['You get this because you made this booking.'],
      children: [
        line(hello(firstName)),
        line('Your booking is confirmed.'),
        facts({
          Reference: reference,
          Course: course,
          When: days.join('; '),
          Where: venue,
          Seats: String(seats),
          Amount: amount,
        }),
        ...notesBefore(notes),
        ...(checkInCode
          ? [line(`When you arrive, show the QR code on your bookings page, or say your check-in code: ${checkInCode}`)]
          : []),
        step(portalUrl, 'See your booking and add it to your calendar'),
      ],
    }),
})

const kinds = ['cancelled', 'all cancelled', 'given', 'taken away', 'moved'] as const

const sentences: Record<(typeof kinds)[number], { own: string; booker: string }> = {
  cancelled: { own: 'Your seat on this course was cancelled.', booker: 'A seat of your booking was cancelled.' },
  'all cancelled': {
    own: 'The booking of your seat on this course was cancelled.',
    booker: 'Your booking was cancelled, with all its seats.',
  },
  given: { own: 'You have a seat on this course.', booker: 'You have a seat on this course.' },
  'taken away': {
    own: 'Your seat on this course was given to somebody else.',
    booker: 'Your seat on this course was given to somebody else.',
  },
  moved: {
    own: 'Your seat was moved to another date.',
    booker: 'Your booking, or a seat of it, was moved to another date.',
  },
}

/** News of one seat or of a whole booking, for the attendee and for the booker. */
export const seatChanged = defineLetter({
  name: 'seat.changed',
  title: 'Seat cancelled, moved or given to somebody',
  input: session.extend({
    ...booked,
    news: z.enum(kinds),
    isBooker: z.boolean(),
    /** What happens to the booker's money. */
    money: z.string().default(''),
  }),
  sample: { ...sampleSession, ...sampleBooked, news: 'moved', isBooker: false, money: '' },
  subject: ({ course, news }) => `${subjects[news]}: ${course}`,
  body: ({ firstName, course, days, venue, portalUrl, reference, news, isBooker, money, ...notes }) =>
    letter({
      why: [isBooker ? 'You get this because you made this booking.' : because],
      children: [
        line(hello(firstName)),
        line(isBooker ? sentences[news].booker : sentences[news].own),
        facts({ ...(isBooker && { Reference: reference }), Course: course, When: days.join('; '), Where: venue }),
        ...(money ? [line(money)] : []),
        ...(news === 'given' || news === 'moved'
          ? [
              ...notesBefore(notes),
              line(
                isBooker
                  ? 'Open it with this reference and your own email address.'
                  : 'Open it with your own email address and the reference. Ask the person who booked your seat for it.',
              ),
              step(portalUrl, isBooker ? 'See your booking' : 'See your seat'),
            ]
          : [line('If that is a mistake, reply to this email.')]),
      ],
    }),
})

const subjects: Record<(typeof kinds)[number], string> = {
  cancelled: 'Seat cancelled',
  'all cancelled': 'Booking cancelled',
  given: 'Your seat',
  'taken away': 'Seat given to somebody else',
  moved: 'Moved to another date',
}
