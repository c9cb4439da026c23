import { type Kysely, sql } from 'kysely'

/** What customers ask of the portal beyond looking: codes by mail, a calendar to subscribe to, to be erased. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}

const statements = [
  // A code that was mailed to the address on file, under its hash. It works once, for what it was asked for.
  `create table portal_codes (
    id uuid primary key default uuidv7(),
    user_id uuid not null references users (id),
    purpose text not null check (purpose in ('show_details', 'change_email')),
    code_hash text not null,
    new_email text,
    attempts integer not null default 0 check (attempts >= 0),
    expires_at timestamptz not null,
    used_at timestamptz,
    created_at timestamptz not null default now(),
    check ((purpose = 'change_email') = (new_email is not null))
  )`,
  'create index portal_codes_user_index on portal_codes (user_id, purpose, created_at desc)',

  // Which edition of a customer's calendar address works; without a row it is edition 0.
  `create table calendar_feeds (
    user_id uuid primary key references users (id),
    generation integer not null check (generation > 0),
    renewed_at timestamptz not null default now()
  )`,

  `create table erasure_requests (
    user_id uuid primary key references users (id),
    asked_at timestamptz not null default now()
  )`,
  'create index erasure_requests_time_index on erasure_requests (asked_at desc)',
]
