import { z } from 'zod'
import { one, pageOf, wholeList } from '#lib/endpoints/answer/answer-shapes.ts'
import { defineHandler } from '#lib/endpoints/define-handler.ts'
import { defineOtherMethods } from '#lib/endpoints/define-other-methods.ts'
import { addDaysAway } from '#lib/instructors/availability/add-days-away.ts'
import { daysAwayInput } from '#lib/instructors/availability/days-away-input.ts'
import { daysAwayAnswer, findDaysAway, listDaysAway } from '#lib/instructors/availability/list-days-away.ts'

export const GET = defineHandler({
  summary: 'List own days away',
  description: 'From today on, soonest first.',
  may: 'teaching.read',
  input: z.object({ query: z.strictObject({}) }),
  answer: pageOf(daysAwayAnswer),
  work: async (db, actor) => wholeList(actor.userId ? await listDaysAway(db, actor, actor.userId) : []),
})

export const POST = defineHandler({
  summary: 'Record own days away',
  description: 'Sessions planned for them stay as they are; the office is shown them.',
  may: 'teaching.write',
  input: z.object({ query: z.strictObject({}), body: daysAwayInput }),
  answer: one(daysAwayAnswer),
  status: 201,
  work: async (trx, actor, { body }) => {
    if (!actor.userId) return undefined
    const { id } = await addDaysAway(trx, actor, { userId: actor.userId, ...body })
    const away = await findDaysAway(trx, actor, id)
    return away && { body: { data: away }, location: `/api/instructor/days-away/${id}` }
  },
})

export const { PUT, PATCH, DELETE, OPTIONS } = defineOtherMethods({ GET, POST })
