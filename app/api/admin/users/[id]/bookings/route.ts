import { z } from 'zod'
import { listedBooking } from '#lib/bookings/booking-answer.ts'
import { bookingList } from '#lib/bookings/booking-list.ts'
import { pageOf } from '#lib/endpoints/answer/answer-shapes.ts'
import { defineHandler } from '#lib/endpoints/define-handler.ts'
import { defineOtherMethods } from '#lib/endpoints/define-other-methods.ts'
import { answerList } from '#lib/endpoints/lists/define-list-handler.ts'
import { pageQuery } from '#lib/lists/page-rows.ts'
import { findSurvivor } from '#lib/people/find-survivor.ts'

export const GET = defineHandler({
  summary: 'List the bookings of a person',
  may: 'bookings.read',
  input: z.object({ params: z.object({ id: z.uuid() }), query: pageQuery }),
  answer: pageOf(listedBooking),
  work: async (db, actor, { params, query }) => {
    const userId = await findSurvivor(db, actor, params.id)
    return userId ? answerList(db, actor, bookingList, { ...query, userId }) : undefined
  },
})

export const { POST, PUT, PATCH, DELETE, OPTIONS } = defineOtherMethods({ GET })
