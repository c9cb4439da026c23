import type { PersonalData } from '../privacy/personal-data.ts'
import { eraseTraining } from './erase-training.ts'
import { exportTraining } from './export-training.ts'

export const trainingPersonalData: PersonalData = {
  claims: [
    { table: 'course_sessions', column: 'instructor_id', onMerge: 'stay', why: 'Says who teaches.' },
    { table: 'course_sessions', column: 'submitted_by', onMerge: 'stay', why: 'Says who handed the register in.' },
    { table: 'attendance_records', column: 'marked_by', onMerge: 'stay', why: 'Says who marked.' },
    { table: 'attendance_marks', column: 'marked_by', onMerge: 'stay', why: 'Says who marked.' },
    { table: 'attendee_results', column: 'assessed_by', onMerge: 'stay', why: 'Says who assessed.' },
    { table: 'session_notes', column: 'author_id', onMerge: 'stay', why: 'Says who wrote it.' },
    { table: 'certificates', column: 'issued_by', onMerge: 'stay', why: 'Says who issued it.' },
    { table: 'certificates', column: 'revoked_by', onMerge: 'stay', why: 'Says who revoked it.' },
    {
      table: 'certificates',
      column: 'user_id',
      onMerge: 'move',
      rows: 'certificates',
      line: "number || ', until ' || to_char(expires_on, 'FMDD Mon YYYY')",
    },
  ],
  export: exportTraining,
  erase: eraseTraining,
}
