import { type Kysely, sql } from 'kysely'

/** First and last day of a session, and when it begins and ends, derived in one place. */
const view = `create view session_dates as
  select session_id, min(day) as first_day, max(day) as last_day, min(starts_at) as starts_at, max(ends_at) as ends_at
  from session_days
  group by session_id`

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql.raw(view).execute(db)
}
