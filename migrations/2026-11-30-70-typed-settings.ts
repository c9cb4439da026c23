import { type Kysely, sql } from 'kysely'

/** Settings count their changes, and retention years become settings like any other. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}

const statements = [
  'alter table settings add column version integer not null default 1',
  `insert into settings (key, value, updated_at, updated_by)
    select case kept when 'registers' then 'registerYears' else 'certificateYears' end,
      to_jsonb(years), updated_at, updated_by
    from retention_rules where updated_by is not null or years <> 6
    on conflict do nothing`,
  'drop table retention_rules',
]
