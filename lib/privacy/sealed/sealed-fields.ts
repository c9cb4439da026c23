/** A person's encrypted fields: the name in field_origins, and its column in user_sensitive. */
export const sealedFieldColumns = {
  dateOfBirth: 'date_of_birth',
  emergencyContactName: 'emergency_contact_name',
  emergencyContactPhone: 'emergency_contact_phone',
  emergencyContactRelationship: 'emergency_contact_relationship',
  medicalNotes: 'medical_notes',
  dietaryRequirements: 'dietary_requirements',
} as const

export type SealedField = keyof typeof sealedFieldColumns
export const sealedFields = [
  'dateOfBirth',
  'emergencyContactName',
  'emergencyContactPhone',
  'emergencyContactRelationship',
  'medicalNotes',
  'dietaryRequirements',
] as const satisfies readonly SealedField[]
