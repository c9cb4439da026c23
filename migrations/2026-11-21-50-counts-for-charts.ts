import { type Kysely, sql } from 'kysely'

const statements = [
  // With erased_at at hand, people added in a month are counted from the index alone.
  'drop index users_created_at_index',
  `create index users_created_at_index on users (created_at desc, id desc) include (erased_at)
    where merged_into_id is null`,

  // An import writes in a minute what an office does in years, so that counts by hour leave it out.
  `create index user_activity_logs_hours_index on user_activity_logs (created_at)
    where (details ->> 'by') is distinct from 'import'`,
]

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}
