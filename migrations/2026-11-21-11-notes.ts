import { type Kysely, sql } from 'kysely'

/** Notes that can be edited with every earlier version kept, medical ones sealed, and colleagues named in them. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}

const statements = [
  `alter table user_notes
    add column sealed_content bytea,
    add column version integer not null default 1,
    add column edited_by uuid references users (id),
    add check (note_type <> 'medical' or note_content = ''),
    add check (sealed_content is null or note_type = 'medical'),
    add check (note_type <> 'medical' or is_internal)`,
  "comment on column user_notes.sealed_content is 'What a medical note says, sealed for its row; note_content is empty then'",
  'create index user_notes_edited_by_index on user_notes (edited_by) where edited_by is not null',

  `create table note_versions (
    id uuid primary key default uuidv7(),
    note_id uuid not null references user_notes (id) on delete cascade,
    version integer not null,
    note_type text not null check (note_type in ('general', 'complaint', 'compliment', 'medical', 'special_requirement')),
    note_content text not null,
    sealed_content bytea,
    is_internal boolean not null,
    for_instructors boolean not null,
    written_by uuid references users (id),
    written_at timestamptz not null,
    unique (note_id, version),
    check (note_type <> 'medical' or note_content = ''),
    check (sealed_content is null or note_type = 'medical')
  )`,
  "comment on table note_versions is 'What notes said before they were edited; the present version is in user_notes'",
  'create index note_versions_written_by_index on note_versions (written_by) where written_by is not null',

  `create table note_mentions (
    id uuid primary key default uuidv7(),
    note_id uuid not null references user_notes (id) on delete cascade,
    user_id uuid not null references users (id),
    mentioned_by uuid references users (id),
    created_at timestamptz not null default now(),
    read_at timestamptz,
    unique (note_id, user_id)
  )`,
  'create index note_mentions_user_index on note_mentions (user_id, created_at desc, id desc)',
  'create index note_mentions_unread_index on note_mentions (user_id) where read_at is null',
  'create index note_mentions_mentioned_by_index on note_mentions (mentioned_by) where mentioned_by is not null',
]
