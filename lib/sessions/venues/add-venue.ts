import { recordActivity } from '../../activity/record-activity.ts'
import type { Actor } from '../../core/actor.ts'
import type { Trx } from '../../db/types.ts'
import { tidyPostcode } from '../../people/contact/normalise-postcode.ts'

export type AddVenueInput = {
  name: string
  addressLine1: string
  city: string
  county: string
  postcode: string
  joiningNotes: string
}

/** Adds a venue and returns its id. */
export async function addVenue(trx: Trx, actor: Actor, input: AddVenueInput, now = new Date()): Promise<string> {
  const venue = await trx
    .insertInto('venues')
    .values({ ...input, postcode: tidyPostcode(input.postcode) ?? '', createdAt: now, updatedAt: now })
    .returning('id')
    .executeTakeFirstOrThrow()

  await recordActivity(trx, actor, {
    type: 'venue.added',
    userId: null,
    description: `Venue added: ${input.name}, ${input.city}`,
    entity: { type: 'venue', id: venue.id },
    at: now,
  })
  return venue.id
}
