import { z } from 'zod'
import { one } from '#lib/endpoints/answer/answer-shapes.ts'
import { defineHandler } from '#lib/endpoints/define-handler.ts'
import { defineOtherMethods } from '#lib/endpoints/define-other-methods.ts'
import { defineListHandler } from '#lib/endpoints/lists/define-list-handler.ts'
import { addSession } from '#lib/sessions/planning/add-session.ts'
import { planInput } from '#lib/sessions/planning/schemas.ts'
import { sessionAnswer } from '#lib/sessions/session-answer.ts'
import { sessionList } from '#lib/sessions/session-list.ts'
import { findSessionAnswer } from '#lib/sessions/session-rows.ts'

export const GET = defineListHandler(sessionList, {
  may: 'bookings.read',
  summary: 'List sessions',
  answer: sessionAnswer,
})

export const POST = defineHandler({
  summary: 'Plan a session',
  description: `Days are by the clock in London. An instructor who already teaches then is refused. So is one who is away or
    lacks a qualification, unless \`planAnyway\` confirms it.`,
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
