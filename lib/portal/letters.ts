import { z } from 'zod'
import { defineLetter } from '../domains/letter.ts'
import { big, facts, hello, letter, line, step } from '../messages/letter-parts.ts'

/** The code with which a customer proves that they read this address. */
export const portalCode = defineLetter({
  name: 'portal.code',
  title: 'Code for the portal',
  input: z.object({ firstName: z.string().nullable(), code: z.string(), purpose: z.string(), minutes: z.number() }),
  sample: { firstName: 'Aisha', code: '402 817', purpose: 'show your health details', minutes: 10 },
  subject: ({ code }) => `${code} is your code`,
  body: ({ firstName, code, purpose, minutes }) =>
    letter({
      why: [
        'You get this because somebody who opened your booking asked for a code. If that was not you, do nothing: without the code nothing is shown or changed.',
      ],
      children: [
        line(hello(firstName)),
        line(`Your code to ${purpose}:`),
        big(code),
        line(`It works once, for ${minutes} minutes. We never ask for it on the phone.`),
      ],
    }),
})

/** For a reference that was lost. */
export const ownBookings = defineLetter({
  name: 'portal.own_bookings',
  title: 'All your bookings',
  input: z.object({
    firstName: z.string().nullable(),
    portalUrl: z.string(),
    bookings: z.array(z.object({ reference: z.string().nullable(), course: z.string(), day: z.string().nullable() })),
  }),
  sample: {
    firstName: 'Ben',
    portalUrl: 'https://training.example/portal',
    bookings: [{ reference: 'RFT-7K2QD-9MX4P', course: 'Emergency First Aid at Work', day: '3 March 2027' }],
  },
  subject: () => 'Your bookings with React Fast Training',
  body: ({ firstName, portalUrl, bookings }) =>
    letter({
      why: ['You get this because somebody asked us to send the bookings made with this address.'],
      children: [
        line(hello(firstName)),
        line('These are your bookings. With a reference and this email address you can open them.'),
        ...bookings.map(({ reference, course, day }) =>
          facts({ Reference: reference ?? 'Ask the person who booked your seat', Course: course, On: day }),
        ),
        step(portalUrl, 'Open your bookings'),
      ],
    }),
})

export const emailChanged = defineLetter({
  name: 'person.email_changed',
  title: 'Your email address was changed',
  input: z.object({ firstName: z.string().nullable(), phone: z.string().nullable() }),
  sample: { firstName: 'Aisha', phone: '07400 123456' },
  subject: () => 'Your email address was changed',
  body: ({ firstName, phone }) =>
    letter({
      why: ['We tell the old address whenever it is replaced.'],
      children: [
        line(hello(firstName)),
        line('The email address of your record with us was changed. From now on we write to the new one.'),
        line(
          phone ? `If that was not you, call us at once: ${phone}.` : 'If that was not you, answer this email at once.',
        ),
      ],
    }),
})

export const emailNew = defineLetter({
  name: 'person.email_new',
  title: 'This is your address now',
  input: z.object({ firstName: z.string().nullable(), portalUrl: z.string() }),
  sample: { firstName: 'Aisha', portalUrl: 'https://training.example/portal' },
  subject: () => 'We now write to this address',
  body: ({ firstName, portalUrl }) =>
    letter({
      why: ['You get this because this address was given to us as yours. If it is not, answer this email.'],
      children: [
        line(hello(firstName)),
        line('The email address of your record with us is now this one. Your bookings open with it.'),
        step(portalUrl, 'Open your bookings'),
      ],
    }),
})
