import { z } from 'zod'
import { plainDate } from '../endpoints/answer/answer-shapes.ts'
import { sessionStatuses } from './labels.ts'

/** A session as the API shows it. */
export const sessionAnswer = z
  .object({
    id: z.uuid(),
    courseId: z.uuid(),
    courseCode: z.string(),
    courseName: z.string(),
    venueId: z.uuid().nullable(),
    venueName: z.string().nullable(),
    instructorId: z.uuid().nullable(),
    status: z.enum(sessionStatuses),
    capacity: z.int(),
    seatsTaken: z.int(),
    firstDay: plainDate,
    lastDay: plainDate,
    createdAt: z.date(),
    updatedAt: z.date(),
  })
  .meta({ id: 'Session' })
