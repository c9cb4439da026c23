import { z } from 'zod'
import { facts, letter, line, link, step } from './parts.ts'
import { defineTemplate, hello } from './template.ts'

export const session = z.object({
  firstName: z.string().nullable(),
  course: z.string(),
  /** In plain words, one per day: "Tuesday 3 March 2027, 09:30–16:30". */
  days: z.array(z.string()),
  venue: z.string().nullable(),
  portalUrl: z.string(),
})

export const sampleSession = {
  firstName: 'Aisha',
  course: 'Emergency First Aid at Work',
  days: ['Tuesday 3 March 2027, 09:30–16:30'],
  venue: 'Moorside Rooms, 1 High Street, Leeds LS1 4AP',
  portalUrl: 'https://training.example/portal',
}

export const because = 'You get this because you have a seat on this course. It is part of your booking.'
const teaching = 'You get this because you teach this course, or did until now.'

export const booked = { reference: z.string(), joiningNotes: z.string(), whatToBring: z.string() }

export const sampleBooked = {
  reference: 'RFT-7K2QD-9MX4P',
  joiningNotes: 'Please arrive at 09:15.',
  whatToBring: 'Photo ID and clothes you can kneel in.',
}

export function notesBefore({ joiningNotes, whatToBring }: { joiningNotes: string; whatToBring: string }) {
  return [
    ...joiningNotes
      .split('\n')
      .filter(Boolean)
      .map((words) => line(words)),
    ...(whatToBring ? [line(`What to bring: ${whatToBring}`)] : []),
  ]
}

export const bookingConfirmed = defineTemplate({
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

export const sessionChanged = defineTemplate({
  title: 'Session changed',
  input: session.extend({ changes: z.array(z.string()), isTeaching: z.boolean() }),
  sample: { ...sampleSession, isTeaching: false, changes: ['The venue is now Moorside Rooms.'] },
  subject: ({ course }) => `Changed: ${course}`,
  body: ({ firstName, course, days, venue, portalUrl, changes, isTeaching }) =>
    letter({
      why: [isTeaching ? teaching : because],
      children: [
        line(hello(firstName)),
        line(`Something about your course has changed. ${changes.join(' ')}`),
        facts({ Course: course, When: days.join('; '), Where: venue }),
        line('An entry that you subscribed to in your calendar follows by itself.'),
        step(portalUrl, isTeaching ? 'See your sessions' : 'See your booking'),
      ],
    }),
})

export const sessionCancelled = defineTemplate({
  title: 'Session cancelled',
  input: session.extend({ reason: z.string(), isTeaching: z.boolean() }),
  sample: { ...sampleSession, isTeaching: false, reason: 'Our instructor is ill.' },
  subject: ({ course }) => `Cancelled: ${course}`,
  body: ({ firstName, course, days, reason, portalUrl, isTeaching }) =>
    letter({
      why: [isTeaching ? teaching : because],
      children: [
        line(hello(firstName)),
        line(`We are sorry: this course does not take place. ${reason}`),
        facts({ Course: course, When: days.join('; ') }),
        ...(isTeaching
          ? []
          : [line('You owe nothing for it. We will be in touch about another date or your money back.')]),
        step(portalUrl, isTeaching ? 'See your sessions' : 'See your booking'),
      ],
    }),
})

export const certificateIssued = defineTemplate({
  title: 'Certificate issued',
  input: z.object({
    firstName: z.string().nullable(),
    course: z.string(),
    number: z.string(),
    expiresOn: z.string(),
    portalUrl: z.string(),
  }),
  sample: {
    firstName: 'Aisha',
    course: 'Emergency First Aid at Work',
    number: 'RFT-C-7K2QD-9MX4P',
    expiresOn: '3 March 2030',
    portalUrl: 'https://training.example/portal',
  },
  subject: ({ course }) => `Your certificate: ${course}`,
  body: ({ firstName, course, number, expiresOn, portalUrl }) =>
    letter({
      why: ['You get this because you completed this course.'],
      children: [
        line(hello(firstName)),
        line('Well done: your certificate is ready to download.'),
        facts({ Course: course, Certificate: number, 'Valid until': expiresOn }),
        step(portalUrl, 'Download your certificate'),
      ],
    }),
})

export const renewalReminder = defineTemplate({
  title: 'Certificate expires',
  input: z.object({
    firstName: z.string().nullable(),
    course: z.string(),
    expiresOn: z.string(),
    daysLeft: z.number(),
    /** The course that renews it, where there is a shorter one, and the last day on which it may be taken. */
    requalification: z.object({ course: z.string(), until: z.string() }).nullable(),
    portalUrl: z.string(),
    stopUrl: z.string(),
  }),
  sample: {
    firstName: 'Aisha',
    course: 'First Aid at Work',
    expiresOn: '3 March 2027',
    daysLeft: 60,
    requalification: { course: 'First Aid at Work requalification', until: '3 April 2027' },
    portalUrl: 'https://training.example/portal',
    stopUrl: 'https://training.example/stop-reminders/sample',
  },
  subject: ({ course, daysLeft }) =>
    daysLeft === 0
      ? `Your certificate expires today: ${course}`
      : `Your certificate expires in ${daysLeft} days: ${course}`,
  body: ({ firstName, course, expiresOn, requalification, portalUrl, stopUrl }) =>
    letter({
      why: ['You get this because you hold this certificate. ', link(stopUrl, 'Stop these reminders')],
      children: [
        line(hello(firstName)),
        line(`Your certificate ${course} is valid until ${expiresOn}.`),
        ...(requalification
          ? [
              line(
                `You can renew it with the shorter course ${requalification.course} if you take it by ${requalification.until}.`,
              ),
            ]
          : []),
        step(portalUrl, 'See your certificates'),
      ],
    }),
})
