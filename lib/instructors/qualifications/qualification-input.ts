import { z } from 'zod'

const text = z.string().trim().max(200, 'This is too long.')
const day = (sentence: string) => z.union([z.literal(''), z.iso.date(sentence)]).default('')

const dated = {
  number: text.default(''),
  issuedOn: day('Choose the day it was issued.'),
  expiresOn: day('Choose the day it expires.'),
}

/** What a form sends to add a qualification. `subject` is "course:ID", "category:NAME", or "title" with the title typed. */
export const addQualificationForm = z.object({
  userId: z.uuid(),
  subject: z
    .string('Choose what it is for.')
    .regex(/^(course:[0-9a-f-]{36}|category:.+|title)$/, 'Choose what it is for.'),
  title: text.default(''),
  ...dated,
})

/** What a form sends to change a qualification: its number and dates. */
export const changeQualificationForm = z.object({
  qualificationId: z.uuid(),
  version: z.coerce.number().int(),
  ...dated,
})

export const removeQualificationForm = z.object({ qualificationId: z.uuid() })

const values = {
  number: text,
  issuedOn: z.iso.date().nullable(),
  expiresOn: z.iso.date().nullable().describe('The last day on which it is valid; null if it does not expire.'),
}

/** What a program sends to add a qualification: for one course, for a category of courses, or with a title of its own. */
export const qualificationInput = z.strictObject({
  userId: z.uuid(),
  courseId: z.uuid().optional(),
  category: text.min(1).optional(),
  title: text.min(1).optional(),
  number: values.number.default(''),
  issuedOn: values.issuedOn.default(null),
  expiresOn: values.expiresOn.default(null),
})

/** What a program sends to change a qualification: only the fields that change. */
export const changeQualificationInput = z.strictObject(values).partial()
