import { z } from 'zod'
import { plainDate } from '../endpoints/answer/answer-shapes.ts'
import { attendanceStatuses } from './labels.ts'
import type { RegisterEntry } from './list-register.ts'
import { assessments } from './schemas.ts'

/** The mark of one attendee on one day, as the API shows it. */
export const registerMarkAnswer = z
  .object({
    day: plainDate,
    status: z.enum(attendanceStatuses).nullable().describe('Null if the mark was taken back.'),
    minutes: z.int(),
    reason: z.string().nullable(),
    idChecked: z.boolean(),
    markedAt: z.iso.datetime({ offset: true }).describe('When it was tapped, by the clock of the phone.'),
    markedFrom: z.enum(['office', 'register', 'check_in']),
    version: z.int().describe('Send it as `baseVersion` of the mark that replaces this one.'),
  })
  .meta({ id: 'RegisterMark' })

/** The outcome of each mark, and the record of that attendee and day now. */
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

/** The outcome of each assessment, and the assessment of that attendee now. */
export const assessmentAnswers = z.array(
  z.object({
    attendeeId: z.uuid(),
    outcome: z.enum(['applied', 'older', 'conflict', 'refused']),
    message: z.string().optional().describe('Why it was refused.'),
    assessment: z.enum(assessments).nullable(),
  }),
)

const revealed = z.string().nullable().optional().describe('Only if asked for in `reveal`.')

/** An attendee as the API shows them, without address, booking or payments. */
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
    missing: z.array(z.string()).describe('What is still missing for a certificate.'),
    marks: z.array(registerMarkAnswer),
    checkInHash: z.string().describe('SHA-256, in hexadecimal digits, of the check-in code that this person shows.'),
  })
  .meta({ id: 'Attendee' })

/** An attendee with the notes for instructors, and with the fields that the caller asked to see. */
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
