import { z } from 'zod'
import { revealShape, saysWhy, sayWhy } from '../../privacy/sealed/reveal-query.ts'
import { sealedFields } from '../../privacy/sealed/sealed-fields.ts'
import { apartFromSealed, sealedInput } from '../sealed/sealed-input.ts'
import { personPatch } from './person-input.ts'

const consent = z.boolean().optional().describe('Can only be switched off here; agreeing is up to the person.')

const consentInput = z.object({ marketingConsent: consent, smsConsent: consent, newsletterSubscribed: consent })

/** Every field of a person that the API can write. */
export const userInput = personPatch.extend({ ...consentInput.shape, ...sealedInput.shape })

export type UserInput = z.output<typeof userInput>

/** The plain fields of a person, and the sealed ones. */
export function userFields({ marketingConsent, smsConsent, newsletterSubscribed, ...given }: UserInput) {
  return apartFromSealed(given)
}

/** The sealed fields to show, one or several, and the reason. */
export const revealQuery = z.strictObject(revealShape(sealedFields)).refine(saysWhy, sayWhy)
