/** The readers of a note, by form value. */
export const readersLabels = {
  admins: 'Only the office',
  instructors: 'Instructors see it',
  customer: 'The customer sees it',
} as const
