import { expect } from 'vitest'
import { asAdmin } from '../../testing/actors.ts'
import { test } from '../../testing/test.ts'
import { addVenue } from './add-venue.ts'

const now = new Date('2026-11-20T12:00:00Z')
const hall = {
  name: 'Craven Hall',
  addressLine1: '20 Coach Street',
  city: 'Skipton',
  county: 'North Yorkshire',
  postcode: 'BD23 1LQ',
  joiningNotes: 'Free parking.',
}

test('addVenue keeps every line of a venue, with its postcode as it is written, and records it', async ({ trx }) => {
  const id = await addVenue(trx, asAdmin(), { ...hall, postcode: 'bd231lq' }, now)
  const venue = trx.selectFrom('venues').selectAll().where('id', '=', id)
  expect(await venue.executeTakeFirst()).toMatchObject({ ...hall, createdAt: now, updatedAt: now })
  const log = trx.selectFrom('userActivityLogs').select(['activityType', 'activityDescription', 'relatedEntityId'])
  expect(await log.execute()).toEqual([
    {
      activityType: 'venue.added',
      activityDescription: 'Venue added: Craven Hall, Skipton',
      relatedEntityId: id,
    },
  ])
})
