import { z } from 'zod'
import { one } from '#lib/endpoints/answer/answer-shapes.ts'
import { defineHandler } from '#lib/endpoints/define-handler.ts'
import { defineOtherMethods } from '#lib/endpoints/define-other-methods.ts'
import { defineListHandler } from '#lib/endpoints/lists/define-list-handler.ts'
import { venueInput } from '#lib/sessions/planning/schemas.ts'
import { addVenue } from '#lib/sessions/venues/add-venue.ts'
import { venueAnswer } from '#lib/sessions/venues/venue-answer.ts'
import { venueList } from '#lib/sessions/venues/venue-list.ts'
import { findVenue } from '#lib/sessions/venues/venue-rows.ts'

export const GET = defineListHandler(venueList, {
  may: 'bookings.read',
  summary: 'List venues',
  answer: venueAnswer,
})

export const POST = defineHandler({
  summary: 'Add a venue',
  may: 'bookings.write',
  input: z.object({ query: z.strictObject({}), body: venueInput }),
  answer: one(venueAnswer),
  status: 201,
  work: async (trx, actor, { body }) => {
    const venue = await findVenue(trx, actor, await addVenue(trx, actor, body))
    return venue && { body: { data: venue }, location: `/api/admin/venues/${venue.id}` }
  },
})

export const { PUT, PATCH, DELETE, OPTIONS } = defineOtherMethods({ GET, POST })
