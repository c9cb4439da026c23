import { z } from 'zod'
import { defineSecretLetter } from '../domains/letter.ts'
import { hello, letter, line, step } from '../messages/letter-parts.ts'

/** The one-time link with which a colleague chooses a password. */
export const passwordLink = defineSecretLetter({
  name: 'staff.password_link',
  title: 'Invitation or password link for a colleague',
  input: z.object({
    firstName: z.string().nullable(),
    isNew: z.boolean(),
    /** Undefined where the command line made the link. */
    sender: z.string().optional(),
    url: z.string(),
    lasts: z.string(),
  }),
  sample: {
    firstName: 'Nora',
    isNew: true,
    sender: 'Olga Marsden',
    url: 'https://training.example/set-password/sample',
    lasts: '72 hours',
  },
  kept: (words) => ({ ...words, url: '#' }),
  subject: ({ isNew }) => (isNew ? 'Your invitation to React Fast' : 'Choose a new password for React Fast'),
  body: ({ firstName, isNew, sender = 'Your company', url, lasts }) =>
    letter({
      why: ['You get this because this is the address of your account. If you were not expecting this, do nothing.'],
      children: [
        line(hello(firstName)),
        line(
          isNew
            ? `${sender} has made you an account for the office of React Fast Training.`
            : `${sender} has sent you a link to choose a new password.`,
        ),
        step(url, 'Choose your password'),
        line(`This link works once, for ${lasts}.`),
      ],
    }),
})
