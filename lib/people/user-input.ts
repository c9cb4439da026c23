import { z } from 'zod'
import { revealReason } from '../privacy/reveal-sensitive.ts'
import { sensitiveFields } from '../privacy/sensitive-fields.ts'
import { personPatch } from './person-input.ts'

const sealed = z.string().max(10_000).nullable().optional()
const consent = z.boolean().optional().describe('Can only be switched off here; agreeing is up to the person.')

/** The fields that are sealed, each under its name. Null or an empty text takes one away. */
const sealedInput = z.object({
  dateOfBirth: sealed,
  emergencyContactName: sealed,
  emergencyContactPhone: sealed,
  emergencyContactRelationship: sealed,
  medicalNotes: sealed,
  dietaryRequirements: sealed,
})

const consentInput = z.object({ marketingConsent: consent, smsConsent: consent, newsletterSubscribed: consent })

/** Everything a program may write of a person. */
export const userInput = personPatch.extend({ ...consentInput.shape, ...sealedInput.shape })

export type UserInput = z.output<typeof userInput>

/** The fields of a person that are written plainly, and those that are sealed. */
export function userFields({ marketingConsent, smsConsent, newsletterSubscribed, ...rest }: UserInput) {
  const { dateOfBirth, emergencyContactName, emergencyContactPhone, emergencyContactRelationship, ...others } = rest
  const { medicalNotes, dietaryRequirements, ...fields } = others
  const emergency = { emergencyContactName, emergencyContactPhone, emergencyContactRelationship }
  return { fields, sealed: { dateOfBirth, ...emergency, medicalNotes, dietaryRequirements } }
}

const why = 'Say why you need to see this.'

/** Which sealed fields to show, one or several, and why. */
export const revealQuery = z
  .strictObject({
    reveal: z
      .union([z.string(), z.array(z.string())])
      .transform((given) => [given].flat().flatMap((names) => names.split(',')))
      .refine((names) => names.every((name) => sensitiveFields.some((field) => field === name)), {
        error: `This must be one of ${sensitiveFields.join(', ')}.`,
      })
      .transform((names) => sensitiveFields.filter((field) => names.includes(field)))
      .describe(`Sealed fields to show: ${sensitiveFields.join(', ')}. Needs a reason, and both are logged.`)
      .optional(),
    reason: revealReason.optional(),
  })
  .refine(({ reveal, reason }) => !reveal || reason !== undefined, { path: ['reason'], message: why })
