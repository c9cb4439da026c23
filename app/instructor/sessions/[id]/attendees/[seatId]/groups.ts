import type { AttendeeField, FieldWindow } from '#lib/registers/attendees/attendee-fields.ts'

export type Group = { title: string; window: FieldWindow; fields: AttendeeField[] }

/** The groups of values shown together, most urgent first. */
export const groups: Group[] = [
  { title: 'Medical notes', window: 'around the course', fields: ['medicalNotes'] },
  {
    title: 'Emergency contact',
    window: 'on the day',
    fields: ['emergencyContactName', 'emergencyContactPhone', 'emergencyContactRelationship'],
  },
  { title: 'Phone', window: 'on the day', fields: ['phone', 'mobile'] },
  { title: 'Dietary needs', window: 'on the day', fields: ['dietaryRequirements'] },
]
