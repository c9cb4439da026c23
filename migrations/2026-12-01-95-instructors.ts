import { type Kysely, sql } from 'kysely'

/** What instructors are qualified for and until when, on which weekdays they work, and when they are away. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}

const statements = [
  `create table instructor_qualifications (
    id uuid primary key default uuidv7(),
    user_id uuid not null references users (id),
    course_id uuid references courses (id),
    category text check (category <> ''),
    title text check (title <> ''),
    number text not null default '',
    issued_on date,
    expires_on date,
    version integer not null default 1,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    check (num_nonnulls(course_id, category, title) = 1),
    check (expires_on >= issued_on)
  )`,
  "comment on table instructor_qualifications is 'For one course, for a category of courses, or for neither: a title'",
  'create index instructor_qualifications_user_index on instructor_qualifications (user_id)',
  'create index instructor_qualifications_course_index on instructor_qualifications (course_id) where course_id is not null',
  'create index instructor_qualifications_expiry_index on instructor_qualifications (expires_on)',

  `create table instructor_days_away (
    id uuid primary key default uuidv7(),
    user_id uuid not null references users (id),
    first_day date not null,
    last_day date not null,
    reason text not null default '',
    created_at timestamptz not null default now(),
    check (last_day >= first_day)
  )`,
  'create index instructor_days_away_user_index on instructor_days_away (user_id, last_day)',

  `create table instructor_working_days (
    user_id uuid primary key references users (id),
    weekdays smallint[] not null check (weekdays <@ array[1, 2, 3, 4, 5, 6, 7]::smallint[]),
    updated_at timestamptz not null default now()
  )`,
  "comment on column instructor_working_days.weekdays is 'Monday is 1; an instructor without a row works on any day'",
]
