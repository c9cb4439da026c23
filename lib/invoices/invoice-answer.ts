import { z } from 'zod'
import { money, plainDate } from '../endpoints/answer/answer-shapes.ts'
import { storedLine, storedSupplier } from './issue/stored-shapes.ts'
import { documentKinds } from './labels.ts'

/** A document as lists of the API show it. */
export const invoiceAnswer = z
  .object({
    id: z.uuid(),
    label: z.string().describe('Its number, such as INV-000123.'),
    kind: z.enum(documentKinds),
    bookingId: z.uuid(),
    bookingReference: z.string(),
    userId: z.uuid(),
    issuedOn: plainDate,
    taxPoint: plainDate,
    dueOn: plainDate.nullable(),
    net: money,
    vat: money,
    gross: money,
    open: money.nullable().describe('What is left to pay of an invoice; null for a credit note.'),
    isSimplified: z
      .boolean()
      .describe('Without the buyer’s address, which the law allows on a VAT invoice up to £250.'),
    purchaseOrder: z.string().nullable(),
    correctsId: z.uuid().nullable().describe('The invoice that a credit note corrects.'),
    corrects: z.string().nullable(),
    sentAt: z.date().nullable(),
    createdAt: z.date(),
  })
  .meta({ id: 'Invoice' })

/** One document with everything on it except the buyer, who is sealed and shown only on the PDF. */
export const wholeInvoiceAnswer = z
  .object({
    ...invoiceAnswer.shape,
    supplier: storedSupplier,
    lines: z.array(storedLine),
    credits: z.array(z.object({ id: z.uuid(), label: z.string(), issuedOn: plainDate, gross: money })),
  })
  .meta({ id: 'WholeInvoice' })

/** A customer's own document. */
export const ownInvoiceAnswer = invoiceAnswer
  .pick({
    id: true,
    label: true,
    kind: true,
    bookingReference: true,
    issuedOn: true,
    dueOn: true,
    gross: true,
    open: true,
  })
  .meta({ id: 'OwnInvoice' })
