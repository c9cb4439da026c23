import { z } from 'zod'
import { plainDate } from '../endpoints/answer/answer-shapes.ts'
import { attendanceStatuses } from './labels.ts'
import type { RegisterEntry } from './list-register.ts'
import { assessments } from './schemas.ts'

/** What stands for one person on one day, as the API shows it. */
export const registerMarkAnswer = z
  .object({
    day: plainDate,
    status: z.enum(attendanceStatuses).nullable().describe('Null where a mark was taken back.'),
    minutes: z.int(),
    reason: z.string().nullable(),
    idChecked: z.boolean(),
    markedAt: z.iso.datetime({ offset: true }).describe('When it was tapped, by the clock of the phone.'),
    markedFrom: z.enum(['office', 'register', 'check_in']),
    version: z.int().describe('Send it as `baseVersion` of the mark that replaces this one.'),
  })
  .meta({ id: 'RegisterMark' })

/** What became of each mark, and what stands for that person and day now. */
export const markAnswers = z.array(
  z.object({
    id: z.uuid(),
    outcome: z.enum(['applied', 'older', 'conflict', 'refused']),
    message: z.string().optional().describe('Why it was refused.'),
    attendeeId: z.uuid(),
    day: plainDate,
    record: registerMarkAnswer.nullable(),
  }),
)

/** What became of each assessment, and what stands for that person now. */
export const assessmentAnswers = z.array(
  z.object({
    attendeeId: z.uuid(),
    outcome: z.enum(['applied', 'older', 'conflict', 'refused']),
    message: z.string().optional().describe('Why it was refused.'),
    assessment: z.enum(assessments).nullable(),
  }),
)

const revealed = z.string().nullable().optional().describe('Only when asked for by `reveal`.')

/** Somebody on a register, as the API shows them. Nothing of their address, their booking or their money. */
export const attendeeAnswer = z
  .object({
    id: z.uuid(),
    firstName: z.string().nullable().describe('Names show from 14 days before the course until 30 days after it.'),
    lastName: z.string().nullable(),
    companyName: z.string().nullable(),
    hasNeeds: z.boolean().nullable().describe('Shown from 7 days before the course; null before that.'),
    mayAttend: z.boolean(),
    certificateIssued: z.boolean(),
    assessment: z.enum(assessments).nullable(),
    attendedMinutes: z.int(),
    missing: z.array(z.string()).describe('What still keeps them from a certificate.'),
    marks: z.array(registerMarkAnswer),
    checkInHash: z.string().describe('SHA-256, in hexadecimal digits, of the check-in code that this person shows.'),
  })
  .meta({ id: 'Attendee' })

/** The same with what the office wrote for instructors, and with fields that were asked for. */
export const shownAttendee = attendeeAnswer
  .extend({
    notes: z
      .array(z.object({ id: z.uuid(), noteType: z.string(), noteContent: z.string(), createdAt: z.date() }))
      .describe('Notes that the office marked for instructors; they show while the names do.'),
    phone: revealed,
    mobile: revealed,
    emergencyContactName: revealed,
    emergencyContactPhone: revealed,
    emergencyContactRelationship: revealed,
    medicalNotes: revealed,
    dietaryRequirements: revealed,
  })
  .meta({ id: 'ShownAttendee' })

export function toAttendee({ isCertified, mayName: _, ...entry }: RegisterEntry) {
  return { ...entry, certificateIssued: isCertified }
}
