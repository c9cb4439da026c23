import { type Kysely, sql } from 'kysely'

/** The seal on the activity log: blocks that hash its rows, and the one way in which erasure may blank what a row says. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}

const statements = [
  // What is left of a blanked row: the digests of what it said, and where only the address went, the key of the rest.
  `alter table user_activity_logs
    alter column salt drop not null,
    add column kept_what bytea,
    add column kept_where bytea,
    add column kept_key bytea`,

  // Two keys from one salt, so that the address can be forgotten without opening what happened to guessing.
  `create function activity_key(salt uuid, part text) returns bytea language sql immutable strict
    return sha256(uuid_send(salt) || convert_to(part, 'UTF8'))`,
  `create function activity_what(log user_activity_logs) returns bytea language sql stable
    return coalesce(log.kept_what, sha256(
      coalesce(log.kept_key, activity_key(log.salt, 'what'))
      || convert_to(jsonb_build_array(log.activity_description, log.details, log.changes)::text, 'UTF8')))`,
  `create function activity_where(log user_activity_logs) returns bytea language sql stable
    return coalesce(log.kept_where, sha256(
      activity_key(log.salt, 'where')
      || convert_to(jsonb_build_array(log.ip_address::text, log.user_agent)::text, 'UTF8')))`,

  // Null for a row that holds both a kept digest and what it should have replaced: that one is forged.
  `create function activity_digest(log user_activity_logs) returns bytea language sql stable
    return case
      when log.kept_where is not null
        and (log.ip_address is not null or log.user_agent is not null or log.salt is not null) then null
      when log.kept_what is not null
        and (log.activity_description, log.details, log.changes) is distinct from ('', '{}'::jsonb, '{}'::jsonb) then null
      else sha256(convert_to(jsonb_build_array(
        log.user_id, log.actor_id, log.activity_type, log.related_entity_type, log.related_entity_id, log.request_id,
        (extract(epoch from log.created_at) * 1000000)::bigint,
        encode(activity_what(log), 'hex'), encode(activity_where(log), 'hex'))::text, 'UTF8'))
    end`,

  `create table activity_blocks (
    number bigint primary key check (number > 0),
    last_id uuid not null,
    row_ids uuid[] not null check (cardinality(row_ids) > 0),
    row_digests bytea not null check (length(row_digests) = 32 * cardinality(row_ids)),
    hash bytea not null check (length(hash) = 32),
    sealed_at timestamptz not null default clock_timestamp()
  )`,
  "comment on column activity_blocks.hash is 'SHA-256 over the block before it, its number, and the ids and digests of its rows'",
  "comment on column activity_blocks.row_digests is '32 bytes for each row, in the order of row_ids'",
  `create trigger activity_blocks_append_only before update or delete on activity_blocks
    for each row execute function refuse_activity_change()`,
  `create trigger activity_blocks_no_truncate before truncate on activity_blocks
    for each statement execute function refuse_activity_change()`,
  'alter table activity_blocks enable always trigger activity_blocks_append_only',
  'alter table activity_blocks enable always trigger activity_blocks_no_truncate',

  // No update passes but a true blanking, from any role: nothing else may differ, and the digests must stay.
  `create function guard_activity_row() returns trigger language plpgsql as $$
  declare
    blankable text[] := '{activity_description,details,changes,ip_address,user_agent,salt,kept_what,kept_where,kept_key}';
  begin
    if tg_op = 'UPDATE'
      and to_jsonb(new) - blankable = to_jsonb(old) - blankable
      and new.salt is null and new.ip_address is null and new.user_agent is null and new.kept_where is not null
      and ((new.kept_key is null and new.kept_what is not null
          and (new.activity_description, new.details, new.changes) = ('', '{}'::jsonb, '{}'::jsonb))
        or (new.kept_key is not null and new.kept_what is null and old.kept_what is null
          and (new.activity_description, new.details, new.changes)
            = (old.activity_description, old.details, old.changes)))
      and activity_digest(new) = activity_digest(old)
    then
      return new;
    end if;
    raise exception 'The activity log is append-only.' using errcode = 'insufficient_privilege';
  end $$`,
  'drop trigger user_activity_logs_append_only on user_activity_logs',
  `create trigger user_activity_logs_append_only before update or delete on user_activity_logs
    for each row execute function guard_activity_row()`,
  'alter table user_activity_logs enable always trigger user_activity_logs_append_only',

  // What happened to the person goes whole; of what they did to others only their address and device.
  `create function blank_activity(person uuid) returns integer language plpgsql as $$
  declare
    blanked integer;
    untraced integer;
  begin
    update user_activity_logs as log set
      activity_description = '', details = '{}', changes = '{}', ip_address = null, user_agent = null,
      kept_what = activity_what(log), kept_where = activity_where(log), kept_key = null, salt = null
    where user_id = person and kept_what is null;
    get diagnostics blanked = row_count;

    update user_activity_logs as log set
      ip_address = null, user_agent = null,
      kept_where = activity_where(log), kept_key = activity_key(salt, 'what'), salt = null
    where actor_id = person and user_id is distinct from person and kept_where is null;
    get diagnostics untraced = row_count;
    return blanked + untraced;
  end $$`,
  `comment on function blank_activity(uuid) is
    'Erasure: blanks what the activity log says of a person. The seal still verifies, since the digests stay.'`,

  // For pages of the log by who did it, and by who did what.
  'drop index user_activity_logs_actor_index',
  `create index user_activity_logs_actor_index on user_activity_logs (actor_id, created_at desc, id desc)
    where actor_id is not null`,
  `create index user_activity_logs_actor_type_index
    on user_activity_logs (actor_id, activity_type, created_at desc, id desc) where actor_id is not null`,
]
