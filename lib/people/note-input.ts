import { z } from 'zod'

/** Medical notes hold health data and belong to lib/privacy. */
export const noteTypeLabels = {
  general: 'General',
  complaint: 'Complaint',
  compliment: 'Compliment',
  special_requirement: 'Special requirement',
} as const

/** Who may read a note besides admins. */
export const noteReaderLabels = {
  admins: 'Only the office',
  instructors: 'The office and instructors',
  customer: 'Everyone, the customer too',
} as const

const ticked = z
  .literal('on')
  .optional()
  .transform((value) => value === 'on')

/** The form under "Write a note". */
export const noteForm = z.strictObject({
  userId: z.uuid(),
  content: z.string().trim().min(1, 'Write something first.').max(5000, 'A note can have 5,000 characters.'),
  type: z.enum(['general', 'complaint', 'compliment', 'special_requirement']),
  readers: z.enum(['admins', 'instructors', 'customer']),
  pinned: ticked,
})
