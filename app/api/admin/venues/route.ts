import { z } from 'zod'
import { one, pageAnswer, pageOf } from '#lib/endpoints/answer/answer-shapes.ts'
import { defineHandler } from '#lib/endpoints/define-handler.ts'
import { defineOtherMethods } from '#lib/endpoints/define-other-methods.ts'
import { pageQuery } from '#lib/lists/page-rows.ts'
import { venueInput } from '#lib/sessions/planning/schemas.ts'
import { addVenue } from '#lib/sessions/venues/add-venue.ts'
import { findVenue, pageVenues, venueAnswer } from '#lib/sessions/venues/page-venues.ts'

export const GET = defineHandler({
  summary: 'List venues',
  may: 'bookings.read',
  input: z.object({ query: pageQuery }),
  answer: pageOf(venueAnswer),
  work: async (db, actor, { query }) => pageAnswer(await pageVenues(db, actor, query)),
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
