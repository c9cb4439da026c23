import { type Kysely, sql } from 'kysely'

/** An erasure blanks whole addresses alone: not "ha@b.co" for "a@b.co", and nothing for an empty one. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}

const statements = [
  `create function names_address(text, text) returns boolean language sql immutable parallel safe as $$
    select $1 ~ ('(?<![[:alnum:]._%+-])' || regexp_replace($2, '([^[:alnum:]@])', '\\\\\\1', 'g')
      || '(?![[:alnum:]-]|[.][[:alnum:]])')
  $$`,
  `create or replace function blank_mentions(addresses text[], words text[], entities uuid[]) returns integer
    language plpgsql security definer set search_path = public, pg_temp as $$
  declare
    mentioning uuid[];
    blanked integer;
  begin
    addresses := array_remove(addresses, '');
    words := array_remove(words, '');
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
          or strpos(lower(log.activity_description collate "pg_c_utf8"), address) > 0
            and names_address(lower(log.activity_description collate "pg_c_utf8"), address))
      or log.related_entity_id = any(mentioning || entities) and exists (
        select from unnest(words) word where strpos(lower(log.changes::text collate "pg_c_utf8"), to_json(word)::text) > 0)
    );
    get diagnostics blanked = row_count;
    return blanked;
  end $$`,

  // They run as the owner, so nobody else in the cluster may call them.
  'revoke execute on function blank_mentions(text[], text[], uuid[]), blank_activity(uuid) from public',
  `do $$
  begin
    if exists (select from pg_roles where rolname = 'react_fast_app') then
      grant execute on function blank_mentions(text[], text[], uuid[]), blank_activity(uuid) to react_fast_app;
    end if;
  end $$`,
]
