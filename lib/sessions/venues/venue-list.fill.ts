import type { Trx } from '../../db/types.ts'
import type { KnownList } from '../../testing/lists/known-list.ts'
import { makeSession } from '../../testing/make/make.ts'
import { venueList } from './venue-list.ts'

export const known: KnownList = { list: venueList, fill }

/** Venues of one name and of others, in two towns and in none, some of them with a session still to come. */
async function fill(trx: Trx) {
  await makeSession(trx, { firstDay: '2026-12-07' })
  await makeSession(trx, { firstDay: '2026-01-05' })
  await trx
    .insertInto('venues')
    .values([
      { name: 'Craven Hall', city: 'Skipton', postcode: 'BD23 1LQ' },
      { name: 'Craven Hall', city: 'Leeds' },
      { name: 'Zion Centre' },
    ])
    .execute()
  return { q: ['skipton', 'bd23', 'craven hall'] }
}
