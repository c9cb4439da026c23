import { type Kysely, sql } from 'kysely'

/** What the finder of duplicates keeps: whom to look at again, what people are found by, and what it found. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}

const compared = `email, first_name, last_name, phone, mobile, address_line_1, address_line_2, city, county, postcode,
  company_name, role, merged_into_id`

const statements = [
  'create extension if not exists fuzzystrmatch',

  // What a word sounds like, so that spellings meet; nothing where nothing is heard, such as in another script.
  `create function sound_of(word text) returns text
     language sql immutable parallel safe strict
     as $$ select nullif(public.dmetaphone(left(word, 100)), '') $$`,

  // Not unique: saving a person must never wait for the finder, which takes rows away in a transaction of its own.
  `create table duplicate_queue (
    id bigint generated always as identity primary key,
    user_id uuid not null,
    is_changed boolean not null default true
  )`,
  `comment on column duplicate_queue.is_changed is 'false: compared already, and only to be grouped anew'`,
  'create index duplicate_queue_order_index on duplicate_queue (is_changed, id)',
  'create index duplicate_queue_user_index on duplicate_queue (user_id)',

  // No foreign keys: all of this follows from people and must never hold back an import that takes its people away.
  // Hashes, so that an erased name is not kept in a second place.
  // Who can be found: the keys and the terms as they were written, so that a change can take them away again.
  `create table duplicate_people (
    user_id uuid primary key,
    keys bigint[] not null,
    terms bigint[] not null
  )`,
  `create table duplicate_keys (
    key bigint not null,
    user_id uuid not null,
    primary key (key, user_id)
  )`,
  `create table duplicate_terms (
    term bigint primary key,
    people integer not null
  )`,
  `comment on table duplicate_terms is 'how many people bear a name, live in a town …; by hash; the empty term counts everybody'`,

  `create table duplicate_rates (
    is_only boolean primary key default true check (is_only),
    people integer not null default 0,
    match_rate double precision not null,
    kin_odds double precision not null,
    birth_key_id text
  )`,

  // A group is named after its first member, so that finding it again finds the same group.
  `create table duplicate_groups (
    id uuid primary key,
    score numeric(6, 2) not null,
    found_at timestamptz not null default now()
  )`,
  'create index duplicate_groups_score_index on duplicate_groups (score desc, id desc)',
  `create table duplicate_pairs (
    user_a uuid not null,
    user_b uuid not null,
    state text not null default 'possible' check (state in ('possible', 'suggested', 'dismissed')),
    group_id uuid,
    score numeric(6, 2) not null default 0,
    chance double precision not null default 0,
    kin double precision not null default 0,
    office double precision not null default 0,
    is_barred boolean not null default false,
    reasons jsonb not null default '[]',
    found_at timestamptz not null default now(),
    dismissed_at timestamptz,
    dismissed_by uuid,
    primary key (user_a, user_b),
    check (user_a < user_b),
    check ((state = 'dismissed') = (dismissed_at is not null)),
    check ((state = 'suggested') = (group_id is not null))
  )`,
  'create index duplicate_pairs_b_index on duplicate_pairs (user_b)',
  'create index duplicate_pairs_group_index on duplicate_pairs (group_id) where group_id is not null',
  `create index duplicate_pairs_dismissed_index on duplicate_pairs (dismissed_at desc, user_a, user_b)
    where state = 'dismissed'`,

  `create function queue_new_people() returns trigger language plpgsql as $$
  begin
    insert into duplicate_queue (user_id) select id from new_rows;
    return null;
  end $$`,
  `create trigger users_queue_new after insert on users referencing new table as new_rows
    for each statement execute function queue_new_people()`,
  `create function queue_gone_people() returns trigger language plpgsql as $$
  begin
    insert into duplicate_queue (user_id) select id from old_rows;
    return null;
  end $$`,
  `create trigger users_queue_gone after delete on users referencing old table as old_rows
    for each statement execute function queue_gone_people()`,
  `create function queue_changed_person() returns trigger language plpgsql as $$
  begin
    insert into duplicate_queue (user_id) values (new.id);
    return null;
  end $$`,
  `create trigger users_queue_changed after update of ${compared} on users
    for each row when (row(${compared.replace(/\w+/g, 'old.$&')}) is distinct from row(${compared.replace(/\w+/g, 'new.$&')}))
    execute function queue_changed_person()`,
  `create function queue_birth_date() returns trigger language plpgsql as $$
  begin
    insert into duplicate_queue (user_id) values (new.user_id);
    return null;
  end $$`,
  `create trigger user_sensitive_queue_new after insert on user_sensitive
    for each row when (new.date_of_birth is not null) execute function queue_birth_date()`,
  `create trigger user_sensitive_queue_changed after update of date_of_birth on user_sensitive
    for each row when (old.date_of_birth is distinct from new.date_of_birth) execute function queue_birth_date()`,

  'insert into duplicate_queue (user_id) select id from users',
]
