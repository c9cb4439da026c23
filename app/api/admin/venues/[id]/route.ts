import { z } from 'zod'
import { one } from '#lib/endpoints/answer/answer-shapes.ts'
import { defineHandler } from '#lib/endpoints/define-handler.ts'
import { defineOtherMethods } from '#lib/endpoints/define-other-methods.ts'
import { venueAnswer } from '#lib/sessions/venues/venue-answer.ts'
import { findVenue } from '#lib/sessions/venues/venue-rows.ts'

export const GET = defineHandler({
  summary: 'Read a venue',
  may: 'bookings.read',
  input: z.object({ params: z.object({ id: z.uuid() }), query: z.strictObject({}) }),
  answer: one(venueAnswer),
  work: async (db, actor, { params }) => {
    const venue = await findVenue(db, actor, params.id)
    return venue && { body: { data: venue } }
  },
})

export const { POST, PUT, PATCH, DELETE, OPTIONS } = defineOtherMethods({ GET })
