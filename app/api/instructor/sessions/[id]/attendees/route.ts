import { z } from 'zod'
import { defineHandler } from '#lib/endpoints/define-handler.ts'
import { defineOtherMethods } from '#lib/endpoints/define-other-methods.ts'
import { loadKeyring } from '#lib/privacy/vault/load-keyring.ts'
import { shownAttendee } from '#lib/registers/attendee-answer.ts'
import { answerAttendees, attendeesQuery } from '#lib/registers/attendees/answer-attendees.ts'

export const GET = defineHandler({
  summary: 'Read the register of a session',
  description:
    'Everybody who comes, with their marks; as much of each as may be known today. Phone, emergency contact and dietary ' +
    'needs can be revealed on the days of the course, medical notes from 48 hours before until 24 hours after it.',
  may: 'teaching.read',
  input: z.object({ params: z.object({ id: z.uuid() }), query: attendeesQuery }),
  answer: z.object({
    data: z.array(shownAttendee),
    counts: z.object({
      dietaryRequirements: z
        .int()
        .nullable()
        .describe('How many have dietary needs; null until 7 days before the course.'),
    }),
  }),
  work: async (trx, actor, { params, query }) => {
    const body = await answerAttendees(trx, actor, { sessionId: params.id, ...query, keys: loadKeyring })
    return body && { body }
  },
})

export const { POST, PUT, PATCH, DELETE, OPTIONS } = defineOtherMethods({ GET })
