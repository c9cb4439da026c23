import { z } from 'zod'
import { plainDate } from '../endpoints/answer/answer-shapes.ts'

/** A certificate as the API shows it. */
export const certificateAnswer = z
  .object({
    id: z.uuid(),
    number: z.string(),
    userId: z.uuid().nullable(),
    attendeeId: z.uuid().nullable(),
    courseId: z.uuid(),
    courseCode: z.string(),
    courseName: z.string(),
    holderName: z.string(),
    issuedOn: plainDate,
    expiresOn: plainDate,
    status: z.enum(['current', 'superseded', 'revoked']),
    createdAt: z.date(),
  })
  .meta({ id: 'Certificate' })
