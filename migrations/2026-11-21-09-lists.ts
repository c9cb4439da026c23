import { type Kysely, sql } from 'kysely'

/** What a list of people is worked with: tags, saved views, picked people and what was done with them in bulk. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}

const statements = [
  `create table tags (
    id uuid primary key default uuidv7(),
    name text not null check (name <> '' and length(name) <= 40),
    created_by uuid references users (id),
    created_at timestamptz not null default now()
  )`,
  'create unique index tags_name_index on tags (search_fold(name))',
  'create index tags_created_by_index on tags (created_by) where created_by is not null',

  `create table user_tags (
    user_id uuid not null references users (id),
    tag_id uuid not null references tags (id) on delete cascade,
    created_by uuid references users (id),
    created_at timestamptz not null default now(),
    primary key (user_id, tag_id)
  )`,
  'create index user_tags_tag_index on user_tags (tag_id, user_id)',
  'create index user_tags_created_by_index on user_tags (created_by) where created_by is not null',

  `create table saved_views (
    id uuid primary key default uuidv7(),
    user_id uuid not null references users (id),
    name text not null check (name <> '' and length(name) <= 60),
    state jsonb not null default '{}',
    is_shared boolean not null default false,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now()
  )`,
  `comment on column saved_views.state is
    'the search parameters of the list: filters, where, sort, order, columns; parsed again whenever it is read'`,
  'create unique index saved_views_name_index on saved_views (user_id, lower(name))',
  'create index saved_views_shared_index on saved_views (id) where is_shared',

  `create table saved_view_defaults (
    user_id uuid primary key references users (id),
    view_id uuid not null references saved_views (id) on delete cascade
  )`,
  'create index saved_view_defaults_view_index on saved_view_defaults (view_id)',

  // user_ids has no foreign key and is never re-pointed: people merged or erased in the meantime must stay recognisable.
  `create table people_picks (
    id uuid primary key default uuidv7(),
    picked_by uuid not null references users (id),
    user_ids uuid[] not null check (cardinality(user_ids) between 1 and 10000),
    created_at timestamptz not null default now()
  )`,
  'create index people_picks_picked_by_index on people_picks (picked_by, created_at)',

  `create table bulk_runs (
    id uuid primary key default uuidv7(),
    pick_id uuid not null references people_picks (id) on delete cascade,
    verb text not null check (verb in ('status', 'consent_off', 'tag', 'untag')),
    value text not null,
    started_by uuid not null references users (id),
    started_at timestamptz not null default now(),
    finished_at timestamptz
  )`,
  'create index bulk_runs_pick_index on bulk_runs (pick_id)',
  'create index bulk_runs_started_by_index on bulk_runs (started_by)',

  // One row per person as soon as theirs is decided, in the transaction that decides it; a person without a row still waits.
  `create table bulk_results (
    run_id uuid not null references bulk_runs (id) on delete cascade,
    user_id uuid not null,
    outcome text not null check (outcome in ('done', 'unchanged', 'failed')),
    reason text,
    primary key (run_id, user_id),
    check ((outcome = 'failed') = (reason is not null))
  )`,
]
