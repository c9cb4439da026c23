import { z } from 'zod'
import { mergeFields } from './merge-fields.ts'

const choice = z.uuid().optional()
const choices: Record<string, typeof choice> = Object.fromEntries(mergeFields.map(({ field }) => [field, choice]))

/** The form under a preview: each field names the record its value comes from. */
export const mergeForm = z.object(choices).extend({
  survivorId: z.uuid(),
  mergeIds: z
    .string()
    .max(4000)
    .refine((text) => z.array(z.uuid()).safeParse(text.split(',')).success, 'Load the page again.'),
})

export const mergeChoiceNames: string[] = mergeFields.map(({ field }) => field)

/** The page's parameters: the records, the survivor, and the search for another record. */
export const mergePageInput = z.strictObject({
  ids: z
    .string()
    .max(4000)
    .transform((text) => [...new Set(text.split(',').filter((id) => z.uuid().safeParse(id).success))].slice(0, 20))
    .optional(),
  survivor: z.uuid().optional(),
  q: z.string().trim().max(200).optional(),
})
