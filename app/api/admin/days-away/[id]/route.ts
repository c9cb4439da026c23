import { z } from 'zod'
import { one } from '#lib/endpoints/answer/answer-shapes.ts'
import { defineHandler } from '#lib/endpoints/define-handler.ts'
import { defineOtherMethods } from '#lib/endpoints/define-other-methods.ts'
import { daysAwayAnswer, findDaysAway } from '#lib/instructors/availability/list-days-away.ts'
import { removeDaysAway } from '#lib/instructors/availability/remove-days-away.ts'

const input = z.object({ params: z.object({ id: z.uuid() }), query: z.strictObject({}) })

export const GET = defineHandler({
  summary: 'Read when an instructor is away',
  may: 'bookings.read',
  input,
  answer: one(daysAwayAnswer),
  work: async (db, actor, { params }) => {
    const away = await findDaysAway(db, actor, params.id)
    return away && { body: { data: away } }
  },
})

export const DELETE = defineHandler({
  summary: 'Remove days away of an instructor',
  may: 'bookings.write',
  input,
  answer: one(daysAwayAnswer),
  work: async (trx, actor, { params: { id: daysAwayId } }) => {
    const away = await findDaysAway(trx, actor, daysAwayId)
    if (!away) return undefined
    await removeDaysAway(trx, actor, { daysAwayId })
    return { body: { data: away } }
  },
})

export const { POST, PUT, PATCH, OPTIONS } = defineOtherMethods({ GET, DELETE })
