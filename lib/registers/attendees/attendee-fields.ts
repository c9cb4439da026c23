import { sealedLabels } from '../../privacy/sealed/labels.ts'

/** The fields of an attendee that an instructor may ask to see, each for a reason and only at certain times. */
export const attendeeFields = [
  'phone',
  'mobile',
  'emergencyContactName',
  'emergencyContactPhone',
  'emergencyContactRelationship',
  'medicalNotes',
  'dietaryRequirements',
] as const

export type AttendeeField = (typeof attendeeFields)[number]

export const attendeeFieldLabels = {
  phone: 'Phone',
  mobile: 'Mobile',
  emergencyContactName: sealedLabels.emergencyContactName,
  emergencyContactPhone: sealedLabels.emergencyContactPhone,
  emergencyContactRelationship: sealedLabels.emergencyContactRelationship,
  medicalNotes: sealedLabels.medicalNotes,
  dietaryRequirements: sealedLabels.dietaryRequirements,
} as const satisfies Record<AttendeeField, string>

/** When an instructor may see a field, in words for the page. */
export const whenShown = {
  'on the day': 'Shown on the days of the course.',
  'around the course': 'Shown from 48 hours before the course until 24 hours after it.',
} as const

export type FieldWindow = keyof typeof whenShown

export const windowOf = {
  phone: 'on the day',
  mobile: 'on the day',
  emergencyContactName: 'on the day',
  emergencyContactPhone: 'on the day',
  emergencyContactRelationship: 'on the day',
  medicalNotes: 'around the course',
  dietaryRequirements: 'on the day',
} as const satisfies Record<AttendeeField, FieldWindow>
