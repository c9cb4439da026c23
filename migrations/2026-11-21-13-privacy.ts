import { type Kysely, sql } from 'kysely'

/** What was asked when somebody agreed, who was erased, and what was let go because its time was over. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}

const statements = [
  // What people are asked, word for word. A new wording is a new version; the old ones stay, since events point at them.
  `create table consent_wordings (
    consent text not null check (consent in ('marketing', 'sms', 'newsletter', 'analytics', 'renewal_reminders')),
    version integer not null check (version > 0),
    wording text not null check (wording <> ''),
    created_at timestamptz not null default now(),
    primary key (consent, version)
  )`,
  `insert into consent_wordings (consent, version, wording) values
    ('marketing', 1, 'Send me news of courses and offers by email and post. I can stop this at any time.'),
    ('sms', 1, 'Send me news of courses and offers by text message. I can stop this at any time.'),
    ('newsletter', 1, 'Send me the newsletter by email. I can stop this at any time.'),
    ('analytics', 1, 'Use what I do on this site to understand and improve the service. I can stop this at any time.'),
    ('renewal_reminders', 1,
      'Remind me by email before my certificates expire, and tell me how to renew. I can stop this at any time.')`,
  'alter table consent_events add column wording_version integer',

  'alter table users add column erased_at timestamptz',
  'create index users_erased_index on users (erased_at) where erased_at is not null',
  'alter table legacy_bookings add column erased_at timestamptz',
  "comment on column legacy_bookings.erased_at is 'when everything personal in this row was let go'",

  // Who was erased, told without saying who it was.
  `create table erasures (
    id uuid primary key default uuidv7(),
    user_id uuid not null unique references users (id),
    pseudonym text not null unique,
    asked_by text not null check (asked_by in ('person', 'representative', 'company', 'office')),
    reason text not null,
    erased_by uuid references users (id),
    counts jsonb not null default '[]',
    erased_at timestamptz not null default now()
  )`,
  'create index erasures_time_index on erasures (erased_at desc, id desc)',
  'create index erasures_erased_by_index on erasures (erased_by) where erased_by is not null',

  // How many years what the law wants kept is kept.
  `create table retention_rules (
    kept text primary key check (kept in ('registers', 'certificates')),
    years integer not null check (years between 1 and 40),
    updated_by uuid references users (id),
    updated_at timestamptz not null default now()
  )`,
  "insert into retention_rules (kept, years) values ('registers', 6), ('certificates', 6)",
  'create index retention_rules_updated_by_index on retention_rules (updated_by) where updated_by is not null',

  `create table retention_runs (
    id uuid primary key default uuidv7(),
    counts jsonb not null,
    started_at timestamptz not null,
    finished_at timestamptz not null
  )`,
  'create index retention_runs_time_index on retention_runs (started_at desc, id desc)',

  // Whoever was erased is in no list, so they are in no count of one either.
  `create or replace function count_user_facets() returns trigger language plpgsql as $$
  begin
    if tg_op = 'INSERT' then
      insert into user_facet_counts as kept (role, status, customer_type, marketing_consent, shard, people)
      select role, status, customer_type, marketing_consent, pg_backend_pid() % 16, count(*)
      from new_rows where merged_into_id is null and erased_at is null group by 1, 2, 3, 4 order by 1, 2, 3, 4
      on conflict (role, status, customer_type, marketing_consent, shard)
      do update set people = kept.people + excluded.people;
    elsif tg_op = 'DELETE' then
      insert into user_facet_counts as kept (role, status, customer_type, marketing_consent, shard, people)
      select role, status, customer_type, marketing_consent, pg_backend_pid() % 16, -count(*)
      from old_rows where merged_into_id is null and erased_at is null group by 1, 2, 3, 4 order by 1, 2, 3, 4
      on conflict (role, status, customer_type, marketing_consent, shard)
      do update set people = kept.people + excluded.people;
    else
      insert into user_facet_counts as kept (role, status, customer_type, marketing_consent, shard, people)
      select role, status, customer_type, marketing_consent, pg_backend_pid() % 16, sum(change)
      from (
        select role, status, customer_type, marketing_consent, 1 as change
        from new_rows where merged_into_id is null and erased_at is null
        union all
        select role, status, customer_type, marketing_consent, -1
        from old_rows where merged_into_id is null and erased_at is null
      ) moves group by 1, 2, 3, 4 having sum(change) <> 0 order by 1, 2, 3, 4
      on conflict (role, status, customer_type, marketing_consent, shard)
      do update set people = kept.people + excluded.people;
    end if;
    return null;
  end $$`,
]
