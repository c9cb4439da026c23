import type { PersonalData } from '../privacy/personal-data.ts'

export const sessionsPersonalData: PersonalData = {
  claims: [
    { table: 'course_sessions', column: 'instructor_id', onMerge: 'stay', why: 'Says who teaches.' },
    { table: 'course_sessions', column: 'submitted_by', onMerge: 'stay', why: 'Says who handed the register in.' },
    { table: 'session_notes', column: 'author_id', onMerge: 'stay', why: 'Says who wrote it.' },
  ],
}
