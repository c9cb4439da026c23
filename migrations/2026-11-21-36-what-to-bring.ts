import { type Kysely, sql } from 'kysely'

/** What people bring is said per course, and what they should know before they come per venue and per session. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}

const statements = [
  `alter table courses add column what_to_bring text
    default 'Photo ID, such as a passport or driving licence, and clothes you can kneel in.'`,
  `alter table course_sessions add column joining_notes text`,
]
