import type { PersonalData } from '../privacy/personal-data.ts'

export const trainingPersonalData: PersonalData = {
  claims: [
    { table: 'course_sessions', column: 'instructor_id', onMerge: 'stay', why: 'Says who teaches.' },
    {
      table: 'certificates',
      column: 'user_id',
      onMerge: 'move',
      rows: 'certificates',
      line: "number || ', until ' || to_char(expires_on, 'FMDD Mon YYYY')",
    },
  ],
}
