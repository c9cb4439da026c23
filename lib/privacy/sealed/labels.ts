import type { SealedField } from './sealed-fields.ts'

export const sealedLabels: Record<SealedField, string> = {
  dateOfBirth: 'Date of birth',
  emergencyContactName: 'Emergency contact',
  emergencyContactPhone: 'Emergency phone',
  emergencyContactRelationship: 'Relationship',
  medicalNotes: 'Medical notes',
  dietaryRequirements: 'Dietary needs',
}

/** The usual reasons to open a sealed field; an admin can also type another. */
export const revealReasons = [
  'Preparing a course',
  'An emergency',
  'Asked by the person themselves',
  'Checking who this is',
] as const
