import { z } from 'zod'
import { defineLetter } from '../../domains/letter.ts'
import { facts, hello, letter, line, step } from '../../messages/letter-parts.ts'

/** An invoice or a credit note, by a link to its PDF that needs no account. */
export const documentSent = defineLetter({
  name: 'invoice.sent',
  title: 'Invoice or credit note',
  input: z.object({
    firstName: z.string().nullable(),
    kind: z.enum(['invoice', 'credit_note']),
    label: z.string(),
    what: z.string(),
    amount: z.string(),
    /** Null for a credit note. */
    due: z.string().nullable(),
    /** The invoice that a credit note corrects. */
    corrects: z.string().nullable(),
    pdfUrl: z.url(),
  }),
  sample: {
    firstName: 'Ada',
    kind: 'invoice',
    label: 'INV-000123',
    what: 'Emergency First Aid at Work, 3 March 2027, Leeds',
    amount: '£450.00',
    due: '31 December 2026',
    corrects: null,
    pdfUrl: 'https://training.example/invoice/sample',
  },
  subject: ({ kind, label }) => `${kind === 'invoice' ? 'Invoice' : 'Credit note'} ${label}`,
  body: ({ firstName, kind, label, what, amount, due, corrects, pdfUrl }) =>
    letter({
      why: ['You get this because you made a booking with us. The link needs no account, so you can forward it.'],
      children: [
        line(hello(firstName)),
        line(kind === 'invoice' ? 'Here is the invoice for your booking.' : 'Here is a credit note for your booking.'),
        facts({ Number: label, For: what, Amount: amount, Due: due, Corrects: corrects }),
        step(pdfUrl, `Open ${label} as a PDF`),
        ...(due ? [line(`When you pay by bank transfer, give the reference ${label}.`)] : []),
      ],
    }),
})
