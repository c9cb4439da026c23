import { z } from 'zod'
import { attendanceStatuses } from './labels.ts'

/**
 * One tap on a register. Its id is made where it was tapped, so that sending it again changes nothing; `markedAt` is
 * the time of that tap, `baseVersion` the version of the record that the tapper saw. A status of null takes a mark back; a tick for the
 * identity comes without one and leaves what was marked as it is.
 */
export const attendanceMark = z
  .strictObject({
    id: z.uuid(),
    attendeeId: z.uuid(),
    day: z.iso.date(),
    status: z
      .enum(attendanceStatuses)
      .nullable()
      .optional()
      .describe('Null takes a mark back. Left out, status, minutes and reason stay as they are.'),
    minutes: z.int().min(0).max(1440).optional(),
    reason: z.string().trim().max(500).optional(),
    idChecked: z.boolean().optional(),
    isCheckIn: z.boolean().optional().describe('Whether the person showed their check-in code.'),
    markedAt: z.iso.datetime({ offset: true }),
    baseVersion: z.int().min(0).optional(),
  })
  .refine(({ status, idChecked }) => status !== undefined || idChecked !== undefined, 'Say a status or idChecked.')

export type AttendanceMark = z.infer<typeof attendanceMark>

export const attendanceMarks = z.array(attendanceMark).min(1).max(500)

export const assessments = ['passed', 'failed'] as const

/** A judgement that may come late, with the time at which it was made; null takes it back. */
export const sentAssessment = z.strictObject({
  attendeeId: z.uuid(),
  assessment: z.enum(assessments).nullable(),
  assessedAt: z.iso.datetime({ offset: true }),
  seen: z.enum(assessments).nullable().optional().describe('What stood there for whoever judged, where it was shown.'),
})

export type SentAssessment = z.infer<typeof sentAssessment>
