import { type Kysely, sql } from 'kysely'

/** Files of people that somebody in the office looks at before they are imported, sealed and for a few days only. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}

const statements = [
  `create table people_files (
    id uuid primary key,
    name text not null,
    content bytea not null,
    rows integer not null check (rows > 0),
    columns jsonb,
    run_id uuid references import_runs (id),
    given_by uuid references users (id),
    given_at timestamptz not null default now()
  )`,
  'create index people_files_given_index on people_files (given_at desc)',
  'create index people_files_run_index on people_files (run_id) where run_id is not null',
  'create index people_files_given_by_index on people_files (given_by) where given_by is not null',
]
