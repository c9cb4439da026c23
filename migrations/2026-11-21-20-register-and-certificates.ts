import { type Kysely, sql } from 'kysely'

/** The register of a session, what it says about certification, and what becomes of a certificate later. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}

const statements = [
  `alter table course_sessions
    add column submitted_at timestamptz,
    add column submitted_by uuid references users (id)`,
  'create index course_sessions_submitted_by_index on course_sessions (submitted_by) where submitted_by is not null',

  // Where an attendee stands on one day; without a status they are not marked. `minutes` counts what was attended; `marked_at` is the time of the phone.
  `create table attendance_records (
    id uuid primary key default uuidv7(),
    attendee_id uuid not null references booking_attendees (id),
    session_day_id uuid not null references session_days (id),
    status text check (status in ('present', 'absent', 'late', 'partial', 'excused')),
    minutes integer not null check (minutes between 0 and 1440),
    reason text,
    id_checked boolean not null default false,
    marked_at timestamptz not null,
    marked_by uuid references users (id),
    marked_from text not null check (marked_from in ('office', 'register', 'check_in')),
    version integer not null default 1,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    unique (attendee_id, session_day_id)
  )`,
  'create index attendance_records_day_index on attendance_records (session_day_id)',
  'create index attendance_records_marked_by_index on attendance_records (marked_by) where marked_by is not null',

  // Every mark that ever arrived, by the id its phone gave it: a replay finds itself here and changes nothing.
  `create table attendance_marks (
    id uuid primary key,
    attendee_id uuid not null references booking_attendees (id),
    session_day_id uuid not null references session_days (id),
    status text check (status in ('present', 'absent', 'late', 'partial', 'excused')),
    minutes integer check (minutes between 0 and 1440),
    reason text,
    id_checked boolean,
    marked_at timestamptz not null,
    marked_by uuid references users (id),
    outcome text not null check (outcome in ('applied', 'older', 'conflict')),
    received_at timestamptz not null default now()
  )`,
  'create index attendance_marks_attendee_index on attendance_marks (attendee_id, session_day_id, received_at)',
  'create index attendance_marks_marked_by_index on attendance_marks (marked_by) where marked_by is not null',

  `create table attendee_results (
    attendee_id uuid primary key references booking_attendees (id),
    assessment text not null check (assessment in ('passed', 'failed')),
    assessed_by uuid references users (id),
    assessed_at timestamptz not null default now()
  )`,
  'create index attendee_results_assessed_by_index on attendee_results (assessed_by) where assessed_by is not null',

  `create table session_notes (
    id uuid primary key default uuidv7(),
    session_id uuid not null references course_sessions (id),
    author_id uuid references users (id),
    content text not null check (content <> ''),
    is_shared boolean not null default false,
    created_at timestamptz not null default now()
  )`,
  `comment on column session_notes.is_shared is 'also shown to the customers of the session'`,
  'create index session_notes_session_index on session_notes (session_id, created_at desc, id desc)',
  'create index session_notes_author_index on session_notes (author_id) where author_id is not null',

  `alter table certificates
    add column replaces_id uuid references certificates (id),
    add column issued_by uuid references users (id),
    add column revoked_at timestamptz,
    add column revoked_by uuid references users (id),
    add column revocation_reason text,
    add constraint certificates_revoked_with_reason
      check ((status = 'revoked') = (revoked_at is not null and revocation_reason is not null))`,
  "create unique index certificates_one_current on certificates (attendee_id) where status = 'current'",
  'create index certificates_replaces_index on certificates (replaces_id) where replaces_id is not null',
  'create index certificates_issued_by_index on certificates (issued_by) where issued_by is not null',
  'create index certificates_revoked_by_index on certificates (revoked_by) where revoked_by is not null',
]
