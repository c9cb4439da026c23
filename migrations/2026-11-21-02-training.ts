import { type Kysely, sql } from 'kysely'

/** What is taught, where and when. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}

const statements = [
  `create table courses (
    id uuid primary key default uuidv7(),
    code text not null unique check (code ~ '^[A-Z][A-Z0-9_]*$'),
    name text not null unique,
    category text not null,
    description text not null default '',
    contact_hours numeric(5, 2) not null check (contact_hours > 0),
    days integer not null default 1 check (days between 1 and 30),
    price numeric(10, 2) not null check (price >= 0),
    capacity integer not null default 12 check (capacity > 0),
    minimum_attendees integer not null default 4 check (minimum_attendees between 0 and capacity),
    validity_months integer not null default 36 check (validity_months > 0),
    attendance_only boolean not null default false,
    requalifies_course_id uuid references courses (id),
    is_active boolean not null default true,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now()
  )`,

  `create table venues (
    id uuid primary key default uuidv7(),
    name text not null,
    address_line_1 text not null default '',
    address_line_2 text not null default '',
    city text not null default '',
    county text not null default '',
    postcode text not null default '',
    country text not null default 'UK',
    joining_notes text not null default '',
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now()
  )`,

  `create table course_sessions (
    id uuid primary key default uuidv7(),
    course_id uuid not null references courses (id),
    venue_id uuid references venues (id),
    instructor_id uuid references users (id),
    status text not null default 'draft' check (status in ('draft', 'published', 'cancelled', 'completed')),
    capacity integer not null default 12 check (capacity > 0),
    seats_taken integer not null default 0,
    notes text not null default '',
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    constraint course_sessions_not_oversold check (seats_taken between 0 and capacity)
  )`,
  'create index course_sessions_course_index on course_sessions (course_id)',
  'create index course_sessions_venue_index on course_sessions (venue_id)',
  'create index course_sessions_instructor_index on course_sessions (instructor_id)',

  `create table session_days (
    id uuid primary key default uuidv7(),
    session_id uuid not null references course_sessions (id),
    day date not null,
    starts_at timestamptz not null,
    ends_at timestamptz not null,
    unique (session_id, day),
    check (ends_at > starts_at)
  )`,
  'create index session_days_day_index on session_days (day, session_id)',
]
