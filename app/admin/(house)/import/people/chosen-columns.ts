import { z } from 'zod'
import { peopleFields } from '#lib/imports/people/people-fields.ts'

/** What each column in turn is; one that is not imported arrives empty. */
export const chosenColumns = z.array(
  z
    .enum([...peopleFields, ''])
    .catch('')
    .transform((field) => field || null),
)

/** The same in one field of a form. */
export const chosenTogether = z
  .string()
  .max(100_000)
  .transform((text) => text.split(','))
  .pipe(chosenColumns)
