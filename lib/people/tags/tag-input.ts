import { z } from 'zod'

export const tagName = z
  .string()
  .transform((typed) => typed.replaceAll(/\s+/g, ' ').trim())
  .refine((name) => name !== '', 'Write a tag.')
  .refine((name) => name.length <= 40, 'A tag can have 40 characters.')
  .refine((name) => !/\p{Cc}/u.test(name), 'This holds a character that cannot be kept.')

export const tagPersonForm = z.strictObject({ userId: z.uuid(), name: tagName })
export const untagPersonForm = z.strictObject({ userId: z.uuid(), tagId: z.uuid() })
