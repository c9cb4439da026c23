import { z } from 'zod'
import { attendanceStatuses } from './labels.ts'

/**
 * One tap on a register. Its id is made where it was tapped, so that sending it again changes nothing; `markedAt` is
 * the time of that tap, `baseVersion` the version of the record that the tapper saw. A status of null takes a mark back.
 */
export const attendanceMark = z.strictObject({
  id: z.uuid(),
  attendeeId: z.uuid(),
  day: z.iso.date(),
  status: z.enum(attendanceStatuses).nullable(),
  minutes: z.int().min(0).max(1440).optional(),
  reason: z.string().trim().max(500).optional(),
  idChecked: z.boolean().optional(),
  isCheckIn: z.boolean().optional().describe('Whether the person showed their check-in code.'),
  markedAt: z.iso.datetime({ offset: true }),
  baseVersion: z.int().min(0).optional(),
})

export type AttendanceMark = z.infer<typeof attendanceMark>

export const attendanceMarks = z.array(attendanceMark).min(1).max(500)

export const assessments = ['passed', 'failed'] as const

export const assessAttendeeInput = z.strictObject({ attendeeId: z.uuid(), assessment: z.enum(assessments).nullable() })

export type AssessAttendeeInput = z.infer<typeof assessAttendeeInput>
