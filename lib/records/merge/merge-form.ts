import { z } from 'zod'
import { mergeFields } from './merge-fields.ts'

const choice = z.uuid().optional()
const choices: Record<string, typeof choice> = Object.fromEntries(mergeFields.map(({ field }) => [field, choice]))

/** The form under a preview: every field names the record it is taken from. */
export const mergeForm = z.object(choices).extend({
  survivorId: z.uuid(),
  mergeIds: z
    .string()
    .max(4000)
    .refine((text) => z.array(z.uuid()).safeParse(text.split(',')).success, 'Load the page again.'),
})

export const mergeChoiceNames: string[] = mergeFields.map(({ field }) => field)

/** The parameters of the page: whose records, which one stays, and what was typed to find another. */
export const mergePageInput = z.strictObject({
  ids: z
    .string()
    .max(4000)
    .transform((text) => [...new Set(text.split(',').filter((id) => z.uuid().safeParse(id).success))].slice(0, 20))
    .optional(),
  survivor: z.uuid().optional(),
  q: z.string().trim().max(200).optional(),
})
