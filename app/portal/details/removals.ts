/** The needs that a customer may have removed. A date of birth on record is changed by the office alone. */
export const removableNeeds = [
  'emergencyContactName',
  'emergencyContactPhone',
  'emergencyContactRelationship',
  'medicalNotes',
  'dietaryRequirements',
] as const

export type RemovableNeed = (typeof removableNeeds)[number]

export type Removal = `remove${Capitalize<RemovableNeed>}`

/** "medicalNotes" → "removeMedicalNotes", the box that removes it. */
export function removalOf<Need extends RemovableNeed>(need: Need): `remove${Capitalize<Need>}` {
  return removalByNeed[need]
}

const removalByNeed: { [Need in RemovableNeed]: `remove${Capitalize<Need>}` } = {
  emergencyContactName: 'removeEmergencyContactName',
  emergencyContactPhone: 'removeEmergencyContactPhone',
  emergencyContactRelationship: 'removeEmergencyContactRelationship',
  medicalNotes: 'removeMedicalNotes',
  dietaryRequirements: 'removeDietaryRequirements',
}

export const removals: readonly Removal[] = Object.values(removalByNeed)
