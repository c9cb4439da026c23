import { type Kysely, sql } from 'kysely'

/** The person and everything that hangs on nobody else: identities, notes, consents, the vault and the activity log. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}

const statements = [
  'create extension if not exists pg_trgm',
  'create extension if not exists unaccent',
  'create extension if not exists btree_gin',

  // unaccent() is only stable, because its dictionary could change; naming the dictionary makes the promise ours.
  `create function search_fold(value text) returns text
     language sql immutable parallel safe strict
     as $$ select lower(public.unaccent('public.unaccent'::regdictionary, value)) $$`,

  // Names and companies stay whole, whatever their length. What is indexed takes the start of each: an entry of an index
  // holds 2.7 kB at most.
  `create table users (
    id uuid primary key default uuidv7(),
    email text unique check (email = lower(email) and length(email) <= 254),
    first_name text,
    last_name text,
    phone text,
    mobile text,
    address_line_1 text,
    address_line_2 text,
    city text,
    county text,
    postcode text,
    country text not null default 'UK',
    company_name text,
    company_role text,
    company_department text,
    vat_number text,
    role text not null default 'customer' check (role in ('customer', 'admin', 'instructor')),
    status text not null default 'active' check (status in ('active', 'inactive', 'suspended')),
    customer_type text not null default 'individual' check (customer_type in ('individual', 'corporate')),
    first_booking_date timestamptz,
    last_booking_date timestamptz,
    total_bookings integer not null default 0 check (total_bookings >= 0),
    total_spent numeric(14, 2) not null default 0 check (total_spent >= 0),
    last_activity_date timestamptz,
    marketing_consent boolean not null default false,
    sms_consent boolean not null default false,
    newsletter_subscribed boolean not null default false,
    preferred_contact_method text not null default 'email'
      check (preferred_contact_method in ('email', 'phone', 'sms')),
    has_medical_conditions boolean not null default false,
    password_hash text,
    last_login timestamptz,
    failed_login_attempts integer not null default 0,
    account_locked_until timestamptz,
    team_role text check (team_role in ('Driver', 'Dispatcher', 'OpsManager')),
    merged_into_id uuid references users (id),
    notes text,
    field_origins jsonb not null default '{}',
    version integer not null default 1,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    created_by uuid references users (id),
    search_text text not null generated always as (
      ' ' || search_fold(
        left(coalesce(first_name, ''), 200) || ' ' || left(coalesce(last_name, ''), 200)
        || ' ' || coalesce(email, '') || ' ' || left(coalesce(phone, ''), 200)
        || ' ' || left(coalesce(mobile, ''), 200) || ' ' || left(coalesce(company_name, ''), 200)
        || ' ' || left(coalesce(postcode, ''), 200) || ' ' || left(coalesce(replace(postcode, ' ', ''), ''), 200)
      )
    ) stored,
    sort_name text not null generated always as (
      left(search_fold(
        left(coalesce(last_name, ''), 200) || ' ' || left(coalesce(first_name, ''), 200) || ' ' || coalesce(email, '')
      ), 600)
    ) stored,
    check (merged_into_id is distinct from id),
    constraint users_empty_is_null check ('' <> all (array[
      first_name, last_name, phone, mobile, address_line_1, address_line_2, city, county, postcode,
      company_name, company_role, company_department, vat_number, notes
    ]))
  )`,
  `comment on column users.field_origins is
    'field name in camelCase -> {at: when the value was true, source: import | admin | portal | api}'`,
  'create index users_role_index on users (role)',
  'create index users_status_index on users (status)',
  'create index users_company_name_index on users (left(company_name, 200))',
  'create index users_merged_into_index on users (merged_into_id) where merged_into_id is not null',
  `create index users_last_activity_index on users
    (coalesce(last_activity_date, '-infinity'::timestamptz) desc, id desc) where merged_into_id is null`,
  'create index users_last_activity_date_index on users (last_activity_date)',
  'create index users_total_bookings_index on users (total_bookings desc, id desc) where merged_into_id is null',
  'create index users_total_spent_index on users (total_spent desc, id desc) where merged_into_id is null',
  'create index users_created_at_index on users (created_at desc, id desc) where merged_into_id is null',
  'create index users_sort_name_index on users (sort_name, id) where merged_into_id is null',
  'create index users_search_index on users using gin (search_text gin_trgm_ops)',
  'create index users_phone_end_index on users (right(phone, 4))',
  'create index users_mobile_end_index on users (right(mobile, 4))',
  'create index users_created_by_index on users (created_by) where created_by is not null',
  'alter table users alter column search_text set statistics 1000',

  // Exact totals without counting: one row per combination of facets, spread over shards so that writers do not queue.
  `create table user_facet_counts (
    role text not null,
    status text not null,
    customer_type text not null,
    marketing_consent boolean not null,
    shard smallint not null,
    people bigint not null,
    primary key (role, status, customer_type, marketing_consent, shard)
  )`,
  `create function count_user_facets() returns trigger language plpgsql as $$
  begin
    if tg_op = 'INSERT' then
      insert into user_facet_counts as kept (role, status, customer_type, marketing_consent, shard, people)
      select role, status, customer_type, marketing_consent, pg_backend_pid() % 16, count(*)
      from new_rows where merged_into_id is null group by 1, 2, 3, 4 order by 1, 2, 3, 4
      on conflict (role, status, customer_type, marketing_consent, shard)
      do update set people = kept.people + excluded.people;
    elsif tg_op = 'DELETE' then
      insert into user_facet_counts as kept (role, status, customer_type, marketing_consent, shard, people)
      select role, status, customer_type, marketing_consent, pg_backend_pid() % 16, -count(*)
      from old_rows where merged_into_id is null group by 1, 2, 3, 4 order by 1, 2, 3, 4
      on conflict (role, status, customer_type, marketing_consent, shard)
      do update set people = kept.people + excluded.people;
    else
      insert into user_facet_counts as kept (role, status, customer_type, marketing_consent, shard, people)
      select role, status, customer_type, marketing_consent, pg_backend_pid() % 16, sum(change)
      from (
        select role, status, customer_type, marketing_consent, 1 as change from new_rows where merged_into_id is null
        union all
        select role, status, customer_type, marketing_consent, -1 from old_rows where merged_into_id is null
      ) moves group by 1, 2, 3, 4 having sum(change) <> 0 order by 1, 2, 3, 4
      on conflict (role, status, customer_type, marketing_consent, shard)
      do update set people = kept.people + excluded.people;
    end if;
    return null;
  end $$`,
  `create trigger users_facets_insert after insert on users referencing new table as new_rows
    for each statement execute function count_user_facets()`,
  `create trigger users_facets_delete after delete on users referencing old table as old_rows
    for each statement execute function count_user_facets()`,
  `create trigger users_facets_update after update on users
    referencing old table as old_rows new table as new_rows
    for each statement execute function count_user_facets()`,

  // Values are sealed by the application (lib/privacy); the database never sees the plain text.
  `create table user_sensitive (
    user_id uuid primary key references users (id),
    date_of_birth bytea,
    emergency_contact_name bytea,
    emergency_contact_phone bytea,
    emergency_contact_relationship bytea,
    medical_notes bytea,
    dietary_requirements bytea,
    updated_at timestamptz not null default now()
  )`,

  `create table user_identities (
    id uuid primary key default uuidv7(),
    user_id uuid not null references users (id),
    channel text not null check (channel in ('email', 'phone', 'telegram', 'web')),
    external_id text not null,
    handle text,
    username text,
    first_name text,
    last_name text,
    language_code text,
    is_bot boolean not null default false,
    verified_at timestamptz,
    first_seen_at timestamptz not null default now(),
    last_seen_at timestamptz not null default now(),
    unique (channel, external_id)
  )`,
  'create index user_identities_user_index on user_identities (user_id)',

  `create table user_notes (
    id uuid primary key default uuidv7(),
    user_id uuid not null references users (id),
    note_type text not null default 'general'
      check (note_type in ('general', 'complaint', 'compliment', 'medical', 'special_requirement')),
    note_content text not null,
    is_internal boolean not null default true,
    for_instructors boolean not null default false,
    pinned_at timestamptz,
    created_by uuid references users (id),
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now()
  )`,
  'create index user_notes_user_index on user_notes (user_id, created_at desc, id desc)',
  'create index user_notes_created_by_index on user_notes (created_by)',

  `create table consent_events (
    id uuid primary key default uuidv7(),
    user_id uuid not null references users (id),
    consent text not null check (consent in ('marketing', 'sms', 'newsletter', 'analytics', 'renewal_reminders')),
    granted boolean not null,
    wording text not null default '',
    source text not null,
    actor_id uuid references users (id),
    created_at timestamptz not null default now()
  )`,
  'create index consent_events_user_index on consent_events (user_id, created_at desc)',

  // No foreign keys: a row outlives whatever it speaks of. salt lets a later seal hash details that may one day be blanked.
  `create table user_activity_logs (
    id uuid primary key default uuidv7(),
    user_id uuid,
    actor_id uuid,
    activity_type text not null check (activity_type ~ '^[a-z_]+\\.[a-z_]+$'),
    activity_description text not null default '',
    related_entity_type text,
    related_entity_id uuid,
    details jsonb not null default '{}',
    changes jsonb not null default '{}',
    ip_address inet,
    user_agent text,
    request_id text,
    salt uuid not null default gen_random_uuid(),
    created_at timestamptz not null default clock_timestamp()
  )`,
  'create index user_activity_logs_user_index on user_activity_logs (user_id, created_at desc, id desc)',
  'create index user_activity_logs_time_index on user_activity_logs (created_at desc, id desc)',
  'create index user_activity_logs_type_index on user_activity_logs (activity_type, created_at desc, id desc)',
  'create index user_activity_logs_actor_index on user_activity_logs (actor_id, created_at desc) where actor_id is not null',
  'create index user_activity_logs_entity_index on user_activity_logs (related_entity_id) where related_entity_id is not null',
  `create function refuse_activity_change() returns trigger language plpgsql as $$
  begin
    raise exception 'The activity log is append-only.' using errcode = 'insufficient_privilege';
  end $$`,
  `create trigger user_activity_logs_append_only before update or delete on user_activity_logs
    for each row execute function refuse_activity_change()`,
  `create trigger user_activity_logs_no_truncate before truncate on user_activity_logs
    for each statement execute function refuse_activity_change()`,
  // Fires even for sessions that switch triggers off with session_replication_role.
  'alter table user_activity_logs enable always trigger user_activity_logs_append_only',
  'alter table user_activity_logs enable always trigger user_activity_logs_no_truncate',
]
