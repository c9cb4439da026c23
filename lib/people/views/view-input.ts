import { z } from 'zod'

const name = z
  .string()
  .transform((typed) => typed.replaceAll(/\s+/g, ' ').trim())
  .refine((text) => text !== '', 'Give the view a name.')
  .refine((text) => text.length <= 60, 'A name can have 60 characters.')
  .refine((text) => !/\p{Cc}/u.test(text), 'This holds a character that cannot be kept.')

const ticked = z.literal('on').optional()

/** `state` is the query of the list's address. */
export const viewForms = {
  save: z.strictObject({ name, state: z.string().max(8000), shared: ticked, default: ticked }),
  change: z.strictObject({ viewId: z.uuid(), name, shared: ticked, default: ticked }),
  update: z.strictObject({ viewId: z.uuid(), state: z.string().max(8000) }),
  remove: z.strictObject({ viewId: z.uuid() }),
}
