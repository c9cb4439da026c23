import { sql } from 'kysely'
import { z } from 'zod'
import type { Actor } from '../../core/actor.ts'
import type { Db } from '../../db/types.ts'
import { keyAsText } from '../../lists/keyset.ts'
import { type PagedList, type PageQuery, pageRows } from '../../lists/page-rows.ts'

/** A venue as the API shows it. */
export const venueAnswer = z
  .object({
    id: z.uuid(),
    name: z.string(),
    addressLine1: z.string(),
    addressLine2: z.string(),
    city: z.string(),
    county: z.string(),
    postcode: z.string(),
    country: z.string(),
    joiningNotes: z.string(),
    createdAt: z.date(),
    updatedAt: z.date(),
  })
  .meta({ id: 'Venue' })

const list: PagedList = {
  name: 'venues',
  key: { by: sql`venues.name`, kind: 'text' },
  id: sql`venues.id`,
  order: 'asc',
}

/** Where the company teaches, for programs, by name. */
export function pageVenues(db: Db, actor: Actor, asked: PageQuery) {
  const venues = db
    .selectFrom('venues')
    .selectAll('venues')
    .select(keyAsText(list.key).as('sortKey'))
    .where((row) => row.lit(actor.kind !== 'customer'))
  return pageRows(db, venues, list, asked)
}

export function findVenue(db: Db, actor: Actor, id: string) {
  return db
    .selectFrom('venues')
    .selectAll('venues')
    .where('id', '=', id)
    .where((row) => row.lit(actor.kind !== 'customer'))
    .executeTakeFirst()
}
