import { type Kysely, sql } from 'kysely'

/** The log of merges: who became whom, what the survivor took over, and every row that followed. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}

const guarded = [
  'user_identities',
  'user_notes',
  'consent_events',
  'bookings',
  'booking_attendees',
  'certificates',
  'payments',
]

const statements = [
  `create table user_merges (
    id uuid primary key default uuidv7(),
    survivor_id uuid not null references users (id),
    fields jsonb not null default '{}',
    sealed bytea,
    consent_event_ids uuid[] not null default '{}',
    merged_by uuid references users (id),
    merged_at timestamptz not null default now(),
    undone_by uuid references users (id),
    undone_at timestamptz,
    undo_report jsonb,
    check ((undone_at is null) = (undo_report is null))
  )`,
  `comment on column user_merges.fields is
    'column of the survivor -> {before, after, originBefore, originAfter, from}; encrypted ones without their values'`,
  `comment on column user_merges.sealed is 'sealed by the application: encrypted field -> {before, after}'`,
  'create index user_merges_survivor_index on user_merges (survivor_id)',
  'create index user_merges_time_index on user_merges (merged_at desc, id desc)',
  'create index user_merges_merged_by_index on user_merges (merged_by) where merged_by is not null',
  'create index user_merges_undone_by_index on user_merges (undone_by) where undone_by is not null',

  // A merged record gives up its address so that the survivor may take it; here it waits for the undo.
  `create table user_merge_members (
    merge_id uuid not null references user_merges (id),
    user_id uuid not null references users (id),
    email text,
    primary key (merge_id, user_id)
  )`,
  'create index user_merge_members_user_index on user_merge_members (user_id)',

  `create table user_merge_moves (
    merge_id uuid not null references user_merges (id),
    from_user_id uuid not null references users (id),
    table_name text not null,
    column_name text not null,
    row_keys text[] not null,
    kept jsonb,
    primary key (merge_id, from_user_id, table_name, column_name)
  )`,
  'create index user_merge_moves_from_index on user_merge_moves (from_user_id)',

  // A row written for someone while they are being merged waits for the merge at its foreign key, and would then hang on
  // the merged record. This runs after that wait: the whole transaction is tried again and finds the record merged.
  `create function refuse_rows_of_merged() returns trigger language plpgsql as $$
  begin
    if exists (
      select from new_rows join users on users.id = new_rows.user_id where users.merged_into_id is not null
    ) then
      raise exception 'This person was merged into another record.' using errcode = 'serialization_failure';
    end if;
    return null;
  end $$`,
  ...guarded.map(
    (table) => `create trigger ${table}_refuse_merged after insert on ${table} referencing new table as new_rows
      for each statement execute function refuse_rows_of_merged()`,
  ),
]
