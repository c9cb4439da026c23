import { z } from 'zod'
import { revealShape, saysWhy, sayWhy } from '../../privacy/sealed/reveal-query.ts'
import { sensitiveFields } from '../../privacy/sealed/sensitive-fields.ts'
import { apartFromSealed, sealedInput } from '../sealed/sealed-input.ts'
import { personPatch } from './person-input.ts'

const consent = z.boolean().optional().describe('Can only be switched off here; agreeing is up to the person.')

const consentInput = z.object({ marketingConsent: consent, smsConsent: consent, newsletterSubscribed: consent })

/** Everything a program may write of a person. */
export const userInput = personPatch.extend({ ...consentInput.shape, ...sealedInput.shape })

export type UserInput = z.output<typeof userInput>

/** The fields of a person that are written plainly, and those that are sealed. */
export function userFields({ marketingConsent, smsConsent, newsletterSubscribed, ...given }: UserInput) {
  return apartFromSealed(given)
}

/** Which sealed fields to show, one or several, and why. */
export const revealQuery = z.strictObject(revealShape(sensitiveFields)).refine(saysWhy, sayWhy)
