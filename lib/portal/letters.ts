import { z } from 'zod'
import { defineLetter, defineSecretLetter } from '../domains/letter.ts'
import { big, facts, hello, letter, line, step } from '../messages/letter-parts.ts'

const hiddenCode = '••••••'

/** The code with which a customer proves that they read this address. */
export const portalCode = defineSecretLetter({
  name: 'portal.code',
  title: 'Code for the portal',
  input: z.object({ firstName: z.string().nullable(), code: z.string(), purpose: z.string(), minutes: z.number() }),
  sample: { firstName: 'Aisha', code: '402817', purpose: 'show your health details', minutes: 10 },
  kept: (words) => ({ ...words, code: hiddenCode }),
  subject: () => 'Your code for your bookings page',
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

/**
 * The code that proves a customer’s new address. If the address belongs to another record, the letter gives the reason
 * instead. The log shows both letters alike, so that it tells nobody who is on record.
 */
export const newAddressCode = defineSecretLetter({
  name: 'portal.new_address',
  title: 'Code for a new email address',
  input: z.object({ code: z.string().nullable(), minutes: z.number() }),
  sample: { code: '402817', minutes: 10 },
  kept: (words) => ({ ...words, code: hiddenCode }),
  subject: () => 'Confirm your new email address',
  body: ({ code, minutes }) =>
    letter({
      why: ['You get this because somebody gave us this address as theirs. If that was not you, do nothing.'],
      children: [
        line(hello(null)),
        ...(code === null
          ? [
              line('Somebody asked us to change the email address on their record to this one.'),
              line(
                'We have a record with this address already, so nothing is changed. If that was you, reply to this email and we will join your two records.',
              ),
            ]
          : [
              line('Your code to use this address with us from now on:'),
              big(code),
              line(
                `You also need the code that we sent to your current address. Both work once, for ${minutes} minutes.`,
              ),
            ]),
      ],
    }),
})

/** For a customer who lost their reference, or whom other people’s wrong guesses lock out. */
export const ownBookings = defineSecretLetter({
  name: 'portal.own_bookings',
  title: 'All your bookings',
  input: z.object({
    firstName: z.string().nullable(),
    enterUrl: z.string(),
    minutes: z.number(),
    bookings: z.array(z.object({ reference: z.string().nullable(), course: z.string(), day: z.string().nullable() })),
  }),
  sample: {
    firstName: 'Ben',
    enterUrl: 'https://training.example/portal/enter/sample',
    minutes: 10,
    bookings: [{ reference: 'RFT-7K2QD-9MX4P', course: 'Emergency First Aid at Work', day: '3 March 2027' }],
  },
  kept: (words) => ({ ...words, enterUrl: '#' }),
  subject: () => 'Your bookings with us',
  body: ({ firstName, enterUrl, minutes, bookings }) =>
    letter({
      why: ['You get this because somebody asked us to send the bookings made with this address.'],
      children: [
        line(hello(firstName)),
        line('These are your bookings.'),
        ...bookings.map(({ reference, course, day }) =>
          facts({ Reference: reference ?? 'Ask the person who booked your seat', Course: course, On: day }),
        ),
        step(enterUrl, 'Open your bookings'),
        line(
          `This link works once, for ${minutes} minutes, and needs no reference. Later, open them with a reference and this email address.`,
        ),
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
        line('The email address on your record with us was changed. From now on we write to the new one.'),
        line(
          phone
            ? `If that was not you, call us at once: ${phone}.`
            : 'If that was not you, reply to this email at once.',
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
      why: ['You get this because this address was given to us as yours. If it is not, reply to this email.'],
      children: [
        line(hello(firstName)),
        line('The email address on your record with us is now this one. Your bookings open with it.'),
        step(portalUrl, 'Open your bookings'),
      ],
    }),
})
