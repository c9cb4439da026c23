import { sql } from 'kysely'
import type { Trx } from '../db/types.ts'
import { catalogue } from './catalogue.ts'

/** Adds the catalogue courses that are missing. Existing courses keep what colleagues changed. */
export async function ensureCatalogue(trx: Trx): Promise<void> {
  await trx
    .insertInto('courses')
    .values(catalogue.map(({ requalifies: _, ...course }) => course))
    .onConflict((conflict) => conflict.doNothing())
    .execute()

  const renewals = catalogue.filter((course) => course.requalifies !== undefined)
  await sql`
    update courses set requalifies_course_id = renewed.id
    from unnest(${renewals.map(({ code }) => code)}::text[], ${renewals.map(({ requalifies }) => requalifies)}::text[])
      as pair (code, requalifies)
    join courses renewed on renewed.code = pair.requalifies
    where courses.code = pair.code and courses.requalifies_course_id is null
  `.execute(trx)
}
