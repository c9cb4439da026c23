import { z } from 'zod'
import { plainDate } from '../../endpoints/answer/answer-shapes.ts'
import { attendanceStatuses } from '../labels.ts'
import { seatStates } from './labels.ts'

/** A person's seat on a course as the API shows it. */
export const attendedAnswer = z
  .object({
    id: z.uuid().describe('The id of the seat.'),
    bookingId: z.uuid(),
    reference: z.string(),
    bookerId: z.uuid(),
    sessionId: z.uuid().nullable(),
    courseName: z.string().nullable(),
    firstDay: plainDate.nullable(),
    lastDay: plainDate.nullable(),
    state: z.enum(seatStates),
    marks: z.array(z.enum(attendanceStatuses)).describe('One for each day that was marked.'),
    certificateId: z.uuid().nullable(),
    certificateNumber: z.string().nullable(),
  })
  .meta({ id: 'AttendedCourse' })
