import { type Kysely, sql } from 'kysely'

/** A second step at the sign-in of staff, what the company has set, and what an API key may reach and until when. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}

const statements = [
  `create table second_factors (
    user_id uuid primary key references users (id),
    seed bytea not null,
    last_step bigint not null default 0,
    created_at timestamptz not null default now(),
    confirmed_at timestamptz
  )`,
  "comment on column second_factors.seed is 'Sealed for this row; opened only to check a code or while it is being set up'",
  "comment on column second_factors.last_step is 'The latest half minute whose code was used, so that none is used twice'",

  `create table recovery_codes (
    id text primary key,
    user_id uuid not null references users (id),
    created_at timestamptz not null default now(),
    used_at timestamptz
  )`,
  "comment on column recovery_codes.id is 'SHA-256 of the person and the code in hex; the code itself is never stored'",
  'create index recovery_codes_user_index on recovery_codes (user_id)',

  `create table sign_in_steps (
    id text primary key,
    user_id uuid not null references users (id),
    created_at timestamptz not null default now(),
    expires_at timestamptz not null,
    used_at timestamptz
  )`,
  "comment on table sign_in_steps is 'Whose password was right, and who has still to give a code; opens nothing by itself'",
  'create index sign_in_steps_user_index on sign_in_steps (user_id)',

  `create table settings (
    key text primary key,
    value jsonb not null,
    updated_at timestamptz not null default now(),
    updated_by uuid references users (id)
  )`,
  'create index settings_updated_by_index on settings (updated_by) where updated_by is not null',

  'alter table api_keys add column scopes text[], add column expires_at timestamptz',
  "comment on column api_keys.scopes is 'area:read or area:write; null: whatever the role may'",
]
