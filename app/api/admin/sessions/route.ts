import { z } from 'zod'
import { one, pageAnswer, pageOf } from '#lib/endpoints/answer/answer-shapes.ts'
import { defineHandler } from '#lib/endpoints/define-handler.ts'
import { defineOtherMethods } from '#lib/endpoints/define-other-methods.ts'
import { findSessionAnswer, pageSessions, pageSessionsInput, sessionAnswer } from '#lib/sessions/page-sessions.ts'
import { addSession } from '#lib/sessions/planning/add-session.ts'
import { planInput } from '#lib/sessions/planning/schemas.ts'

export const GET = defineHandler({
  summary: 'List sessions',
  may: 'bookings.read',
  input: z.object({ query: pageSessionsInput }),
  answer: pageOf(sessionAnswer),
  work: async (db, actor, { query }) => pageAnswer(await pageSessions(db, actor, query)),
})

export const POST = defineHandler({
  summary: 'Plan a session',
  description: 'Days are by the clock in London. An instructor who already teaches then is refused.',
  may: 'bookings.write',
  input: z.object({ query: z.strictObject({}), body: planInput }),
  answer: one(sessionAnswer),
  status: 201,
  work: async (trx, actor, { body: { days, ...plan } }) => {
    const [first, ...others] = days
    if (!first) return undefined
    const session = await findSessionAnswer(
      trx,
      actor,
      await addSession(trx, actor, { ...plan, days: [first, ...others] }),
    )
    return session && { body: { data: session }, location: `/api/admin/sessions/${session.id}` }
  },
})

export const { PUT, PATCH, DELETE, OPTIONS } = defineOtherMethods({ GET, POST })
