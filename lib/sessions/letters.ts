import { z } from 'zod'
import { defineLetter } from '../domains/letter.ts'
import { facts, hello, letter, line, step } from '../messages/letter-parts.ts'
import { because, sampleSession, session } from './letter-words.ts'

const teaching = 'You get this because you teach this course, or did until now.'

export const sessionChanged = defineLetter({
  name: 'session.changed',
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

export const sessionCancelled = defineLetter({
  name: 'session.cancelled',
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

/** The office's own words to everyone on a session. */
export const sessionMessage = defineLetter({
  name: 'session.message',
  title: 'Message to everyone on a session',
  input: session.extend({ subject: z.string(), text: z.string() }),
  sample: { ...sampleSession, subject: 'Parking', text: 'The car park is closed.\nPlease use the one in Mill Lane.' },
  subject: ({ subject }) => subject,
  body: ({ firstName, course, days, venue, text, portalUrl }) =>
    letter({
      why: [because],
      children: [
        line(hello(firstName)),
        ...text
          .split(/\n+/)
          .filter((words) => words.trim() !== '')
          .map((words) => line(words)),
        facts({ Course: course, When: days.join('; '), Where: venue }),
        step(portalUrl, 'See your booking'),
      ],
    }),
})
