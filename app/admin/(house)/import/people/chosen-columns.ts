import { z } from 'zod'
import { peopleFields } from '#lib/imports/people/people-fields.ts'

/** The field of each column in turn; an empty text for a column not imported. */
export const chosenColumns = z.array(
  z
    .enum([...peopleFields, ''])
    .catch('')
    .transform((field) => field || null),
)

/** The chosen columns in one field of a form. */
export const chosenTogether = z
  .string()
  .max(100_000)
  .transform((text) => text.split(','))
  .pipe(chosenColumns)
