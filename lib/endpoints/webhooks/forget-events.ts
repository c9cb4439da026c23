import { sql } from 'kysely'
import { someRows } from '../../db/some-rows.ts'
import type { Trx } from '../../db/types.ts'

/** Deletes events that took effect and that their provider no longer repeats, at most `most`. Returns how many. */
export async function forgetEvents(trx: Trx, now: Date, most: number): Promise<number> {
  const { numDeletedRows } = await trx
    .deleteFrom('webhookEvents')
    .where(someRows('webhookEvents', sql`forget_at < ${now} and settled_at is not null`, most))
    .executeTakeFirstOrThrow()
  return Number(numDeletedRows)
}
