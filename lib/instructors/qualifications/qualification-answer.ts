import { z } from 'zod'
import { plainDate } from '../../endpoints/answer/answer-shapes.ts'

/** A qualification as the API shows it. */
export const qualificationAnswer = z
  .object({
    id: z.uuid(),
    userId: z.uuid(),
    courseId: z.uuid().nullable(),
    category: z.string().nullable().describe('Any course of this category.'),
    title: z.string().nullable().describe('A qualification that is not for a course, such as "PTLLS".'),
    number: z.string(),
    issuedOn: plainDate.nullable(),
    expiresOn: plainDate.nullable().describe('Null if it does not expire.'),
    isRenewed: z.boolean().describe('Whether the instructor has another one for the same subject that lasts longer.'),
    createdAt: z.date(),
    updatedAt: z.date(),
  })
  .meta({ id: 'Qualification' })
