import { sql } from 'kysely'
import type { Trx } from '../../db/types.ts'

/**
 * Moves the last activity of a visitor forward, unless somebody holds their record: a visit never waits for an edit or an
 * import.
 */
export async function noteVisit(trx: Trx, userId: string, at: Date): Promise<void> {
  await sql`
    update users set last_activity_date = ${at}
    where id = (
      select id from users
      where id = ${userId} and coalesce(last_activity_date, '-infinity') < ${at}::timestamptz - interval '1 minute'
      for no key update skip locked)
  `.execute(trx)
}
