import { z } from 'zod'
import { attendanceStatuses } from './labels.ts'

/**
 * One mark on a register. Its id is made on the phone, so that a mark sent again changes nothing. `markedAt` is the time
 * of the tap and `baseVersion` the version of the record on the screen. A status of null takes a mark back; an ID check
 * has no status and changes no mark.
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

/** An assessment that may arrive late, with the time at which it was made. Null takes it back. */
export const sentAssessment = z.strictObject({
  attendeeId: z.uuid(),
  assessment: z.enum(assessments).nullable(),
  assessedAt: z.iso.datetime({ offset: true }),
  seen: z
    .enum(assessments)
    .nullable()
    .optional()
    .describe('The assessment on the screen when this one was made, if it was shown.'),
})

export type SentAssessment = z.infer<typeof sentAssessment>
