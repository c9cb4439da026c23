import { z } from 'zod'
import { one, pageOf, wholeList } from '#lib/endpoints/answer/answer-shapes.ts'
import { defineHandler } from '#lib/endpoints/define-handler.ts'
import { defineOtherMethods } from '#lib/endpoints/define-other-methods.ts'
import { addDaysAway } from '#lib/instructors/availability/add-days-away.ts'
import { daysAwayInput } from '#lib/instructors/availability/days-away-input.ts'
import { daysAwayAnswer, findDaysAway, listDaysAway } from '#lib/instructors/availability/list-days-away.ts'

export const GET = defineHandler({
  summary: 'List when an instructor is away',
  description: 'From today on, soonest first.',
  may: 'bookings.read',
  input: z.object({ query: z.strictObject({ userId: z.uuid() }) }),
  answer: pageOf(daysAwayAnswer),
  work: async (db, actor, { query }) => wholeList(await listDaysAway(db, actor, query.userId)),
})

export const POST = defineHandler({
  summary: 'Record days away of an instructor',
  description: 'Sessions they teach then stay as they are.',
  may: 'bookings.write',
  input: z.object({ query: z.strictObject({}), body: daysAwayInput.extend({ userId: z.uuid() }) }),
  answer: one(daysAwayAnswer),
  status: 201,
  work: async (trx, actor, { body }) => {
    const { id } = await addDaysAway(trx, actor, body)
    const away = await findDaysAway(trx, actor, id)
    return away && { body: { data: away }, location: `/api/admin/days-away/${id}` }
  },
})

export const { PUT, PATCH, DELETE, OPTIONS } = defineOtherMethods({ GET, POST })
