import { z } from 'zod'

const sealed = z.string().max(10_000).nullable().optional()

/** The fields that are sealed, each under its name. Null or an empty text takes one away. */
export const sealedInput = z.object({
  dateOfBirth: sealed,
  emergencyContactName: sealed,
  emergencyContactPhone: sealed,
  emergencyContactRelationship: sealed,
  medicalNotes: sealed,
  dietaryRequirements: sealed,
})

type SealedInput = z.output<typeof sealedInput>

/** The fields that are written plainly, apart from those that are sealed. */
export function apartFromSealed<Given extends SealedInput>(given: Given) {
  const { dateOfBirth, emergencyContactName, emergencyContactPhone, emergencyContactRelationship, ...others } = given
  const { medicalNotes, dietaryRequirements, ...fields } = others
  const emergency = { emergencyContactName, emergencyContactPhone, emergencyContactRelationship }
  return { fields, sealed: { dateOfBirth, ...emergency, medicalNotes, dietaryRequirements } }
}
