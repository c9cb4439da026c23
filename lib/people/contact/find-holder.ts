import { sql } from 'kysely'
import type { Trx } from '../../db/types.ts'
import type { Contact } from './claim-address.ts'

/**
 * The person an address or number (already normalised) leads to now; for a merged person, the survivor. A second caller
 * who asks about it waits until the first has committed.
 */
export async function findHolder(trx: Trx, { channel, externalId }: Contact): Promise<{ id: string } | undefined> {
  // Taken before any row lock: later, two callers could wait for each other.
  await sql`select pg_advisory_xact_lock(hashtextextended(${`${channel} ${externalId}`}, 0))`.execute(trx)

  const { rows } = await sql<{ id: string }>`
    select coalesce(users.merged_into_id, users.id) as id from users
    where users.id in (
      select user_id from user_identities where channel = ${channel} and external_id = ${externalId}
      union all
      select id from users where ${channel} = 'email' and email = ${externalId}
    )
    limit 1
  `.execute(trx)
  return rows[0]
}
