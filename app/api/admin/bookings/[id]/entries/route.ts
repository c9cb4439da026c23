import { z } from 'zod'
import { visibleBookings } from '#lib/bookings/visible-bookings.ts'
import { pageOf, wholeList } from '#lib/endpoints/answer/answer-shapes.ts'
import { defineHandler } from '#lib/endpoints/define-handler.ts'
import { defineOtherMethods } from '#lib/endpoints/define-other-methods.ts'
import { entryAnswer } from '#lib/payments/account/entry-answer.ts'
import { listEntries } from '#lib/payments/account/list-entries.ts'

export const GET = defineHandler({
  summary: 'Read the account of a booking',
  description: 'Every sum that the customer owes, paid or got back, oldest first. An imported booking has no account.',
  may: 'payments.read',
  input: z.object({ params: z.object({ id: z.uuid() }), query: z.strictObject({}) }),
  answer: pageOf(entryAnswer),
  work: async (db, actor, { params: { id } }) => {
    const booking = await visibleBookings(db, actor).select('id').where('id', '=', id).executeTakeFirst()
    return booking && wholeList(await listEntries(db, id))
  },
})

export const { POST, PUT, PATCH, DELETE, OPTIONS } = defineOtherMethods({ GET })
