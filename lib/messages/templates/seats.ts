import { z } from 'zod'
import { facts, letter, line, step } from './parts.ts'
import { defineTemplate, hello } from './template.ts'
import { because, booked, notesBefore, sampleBooked, sampleSession, session } from './training.ts'

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

/** What became of one seat, or of all of them: to whoever sits there and to the booker. */
export const seatChanged = defineTemplate({
  title: 'Seat cancelled, moved or given to somebody',
  input: session.extend({ ...booked, news: z.enum(kinds), isBooker: z.boolean() }),
  sample: { ...sampleSession, ...sampleBooked, news: 'moved', isBooker: false },
  subject: ({ course, news }) => `${subjects[news]}: ${course}`,
  body: ({ firstName, course, days, venue, portalUrl, reference, news, isBooker, ...notes }) =>
    letter({
      why: [isBooker ? 'You get this because you made this booking.' : because],
      children: [
        line(hello(firstName)),
        line(isBooker ? sentences[news].booker : sentences[news].own),
        facts({ ...(isBooker && { Reference: reference }), Course: course, When: days.join('; '), Where: venue }),
        ...(news === 'given' || news === 'moved'
          ? [
              ...notesBefore(notes),
              line(
                isBooker
                  ? 'Open it with this reference and your own email address.'
                  : 'Open it with your own email address and the reference, which whoever booked can tell you.',
              ),
              step(portalUrl, isBooker ? 'See your booking' : 'See your seat'),
            ]
          : [line('If that is a mistake, answer this email.')]),
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
