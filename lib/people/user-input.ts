import { z } from 'zod'
import { revealReason } from '../privacy/reveal-sensitive.ts'
import { sensitiveFields } from '../privacy/sensitive-fields.ts'
import { personPatch } from './person-input.ts'
import { apartFromSealed, sealedInput } from './sealed-input.ts'

const consent = z.boolean().optional().describe('Can only be switched off here; agreeing is up to the person.')

const consentInput = z.object({ marketingConsent: consent, smsConsent: consent, newsletterSubscribed: consent })

/** Everything a program may write of a person. */
export const userInput = personPatch.extend({ ...consentInput.shape, ...sealedInput.shape })

export type UserInput = z.output<typeof userInput>

/** The fields of a person that are written plainly, and those that are sealed. */
export function userFields({ marketingConsent, smsConsent, newsletterSubscribed, ...given }: UserInput) {
  return apartFromSealed(given)
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
