import { z } from 'zod'

const askers = ['person', 'representative', 'company', 'office'] as const

export const askerLabels: Record<(typeof askers)[number], string> = {
  person: 'The person themselves',
  representative: 'Someone acting for them',
  company: 'Their company',
  office: 'Nobody: our own decision',
}

const reason = z
  .string()
  .trim()
  .min(3, 'Say why, in a few words without a name.')
  .max(200, 'A reason can have 200 characters.')

/** The words a colleague types to confirm an erasure. */
export const eraseWords = 'erase'

export const eraseRecordForm = z.strictObject({
  userId: z.uuid(),
  askedBy: z.enum(askers),
  reason,
  confirmation: z
    .string()
    .trim()
    .toLowerCase()
    .refine((typed) => typed === eraseWords, `Type “${eraseWords}” to confirm.`),
})

/** Erases only with `dryRun: false`. */
export const eraseRecordBody = z.strictObject({
  dryRun: z.boolean().default(true),
  askedBy: z.enum(askers).default('person'),
  reason,
})

export type Asker = (typeof askers)[number]
