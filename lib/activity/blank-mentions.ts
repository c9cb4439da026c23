import { sql } from 'kysely'
import type { Trx } from '../db/types.ts'

/** What to look for in others' logs: addresses anywhere, words only in rows about `entityIds` or beside an address. */
type Mentions = { emails: string[]; words: string[]; entityIds: string[] }

/** Erasure: blanks rows of other people's logs that name a person. Returns the number of rows blanked. */
export async function blankMentions(trx: Trx, { emails, words, entityIds }: Mentions): Promise<number> {
  const { rows } = await sql<{ blanked: number }>`
    select blank_mentions(${emails}::text[], ${words}::text[], ${entityIds}::uuid[]) as blanked`.execute(trx)
  return rows[0]?.blanked ?? 0
}
