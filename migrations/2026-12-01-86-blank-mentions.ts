import { type Kysely, sql } from 'kysely'

const statements = [
  // Runs as the owner, like blank_activity, since the app may not change the log. The digests of these columns prove that
  // they were blanked and not forged.
  `create function blank_mentions(addresses text[], words text[], entities uuid[]) returns integer
    language plpgsql security definer set search_path = public, pg_temp as $$
  declare
    mentioning uuid[];
    blanked integer;
  begin
    select coalesce(array_agg(distinct log.related_entity_id), '{}') into mentioning
    from user_activity_logs log
    where log.kept_what is null and log.related_entity_id is not null and exists (
      select from unnest(addresses) address
      where strpos(lower((log.changes::text || log.details::text) collate "pg_c_utf8"), to_json(address)::text) > 0);

    update user_activity_logs as log set
      activity_description = '', details = '{}', changes = '{}', ip_address = null, user_agent = null,
      kept_what = activity_what(log), kept_where = activity_where(log), kept_key = null, salt = null
    where log.kept_what is null and (
      exists (
        select from unnest(addresses) address
        where strpos(lower((log.changes::text || log.details::text) collate "pg_c_utf8"), to_json(address)::text) > 0
          or strpos(lower(log.activity_description collate "pg_c_utf8"), address) > 0)
      or log.related_entity_id = any(mentioning || entities) and exists (
        select from unnest(words) word where strpos(lower(log.changes::text collate "pg_c_utf8"), to_json(word)::text) > 0)
    );
    get diagnostics blanked = row_count;
    return blanked;
  end $$`,
  `comment on function blank_mentions(text[], text[], uuid[]) is
    'Erasure: blanks what the log of other people says of a person. The seal still verifies, since the digests stay.'`,
]

/** An erased person is named in the logs of others too, for instance where a booker named their seat. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}
