import { type Kysely, sql } from 'kysely'

/**
 * The finder learns from the records how often each level of agreement occurs, and counts each person once. Pairs keep
 * what was compared instead of its weights, so that they can be weighed anew.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}

const statements = [
  'alter table duplicate_rates add column levels jsonb, add column is_recount_due boolean not null default false',
  `comment on column duplicate_rates.levels is 'shares of each level among matches and strangers; null: as assumed'`,
  'alter table duplicate_terms add column further integer not null default 0',
  `comment on column duplicate_terms.further is 'records beyond one for each person in a group; not further people'`,
  `alter table duplicate_pairs add column compared jsonb, drop column chance, drop column kin, drop column office,
    drop column is_barred`,
  'delete from duplicate_rates',
  `insert into duplicate_queue (user_id)
    select user_id from duplicate_people except select user_id from duplicate_queue where is_changed order by user_id`,
]
