import { z } from 'zod'

const ticked = z
  .literal('on')
  .optional()
  .transform((value) => value === 'on')

/** The form under "Write a note". */
export const noteForm = z.strictObject({
  userId: z.uuid(),
  content: z.string().trim().min(1, 'Write something first.').max(5000, 'A note can have 5,000 characters.'),
  // Medical notes hold health data and belong to lib/privacy.
  type: z.enum(['general', 'complaint', 'compliment', 'special_requirement']),
  readers: z.enum(['admins', 'instructors', 'customer']),
  pinned: ticked,
})
