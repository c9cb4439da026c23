import type { PersonalData } from '../privacy/personal-data.ts'
import { eraseInstructor } from './erase-instructor.ts'
import { exportInstructor } from './export-instructor.ts'

const why = 'Only staff teach, who are never merged.'

export const instructorsPersonalData: PersonalData = {
  claims: [
    { table: 'instructor_qualifications', column: 'user_id', onMerge: 'stay', why },
    { table: 'instructor_days_away', column: 'user_id', onMerge: 'stay', why },
    { table: 'instructor_working_days', column: 'user_id', onMerge: 'stay', why },
  ],
  export: exportInstructor,
  erase: eraseInstructor,
}
