import type { PersonalData } from '../privacy/personal-data.ts'
import { eraseMarks } from './erase-marks.ts'
import { exportAttendance } from './export-attendance.ts'

export const registersPersonalData: PersonalData = {
  claims: [
    { table: 'attendance_records', column: 'marked_by', onMerge: 'stay', why: 'Says who marked.' },
    { table: 'attendance_marks', column: 'marked_by', onMerge: 'stay', why: 'Says who marked.' },
    { table: 'attendee_results', column: 'assessed_by', onMerge: 'stay', why: 'Says who assessed.' },
  ],
  export: exportAttendance,
  erase: eraseMarks,
}
