/** Who sees a note, by the value of its form. */
export const readersLabels = {
  admins: 'Only the office',
  instructors: 'Instructors see it',
  customer: 'The customer sees it',
} as const
