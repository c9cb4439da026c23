import { sql } from 'kysely'
import { someRows } from '../../db/some-rows.ts'
import type { Trx } from '../../db/types.ts'

const day = 86_400_000

/** Deletes codes a day after they expired, at most `most`; returns how many. */
export async function forgetCodes(trx: Trx, now: Date, most: number): Promise<number> {
  const { numDeletedRows } = await trx
    .deleteFrom('portalCodes')
    .where(someRows('portalCodes', sql`expires_at < ${new Date(now.getTime() - day)}`, most))
    .executeTakeFirstOrThrow()
  return Number(numDeletedRows)
}
