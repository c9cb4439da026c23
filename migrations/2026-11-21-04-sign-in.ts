import { type Kysely, sql } from 'kysely'

/** Sign-in sessions of both kinds, one-time links, API keys and the counters that slow down guessing. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}

const statements = [
  `create table user_sessions (
    id text primary key,
    user_id uuid not null references users (id),
    kind text not null check (kind in ('staff', 'portal')),
    created_at timestamptz not null default now(),
    last_activity timestamptz not null default now(),
    expires_at timestamptz not null,
    is_active boolean not null default true,
    ended_reason text,
    ip_address inet,
    user_agent text
  )`,
  "comment on column user_sessions.id is 'SHA-256 of the token in hex; the token itself is never stored'",
  'create index user_sessions_user_index on user_sessions (user_id, created_at desc)',
  'create index user_sessions_expiry_index on user_sessions (expires_at) where is_active',

  `create table password_links (
    id text primary key,
    user_id uuid not null references users (id),
    purpose text not null check (purpose in ('invite', 'reset')),
    created_at timestamptz not null default now(),
    expires_at timestamptz not null,
    used_at timestamptz,
    created_by uuid references users (id)
  )`,
  "comment on column password_links.id is 'SHA-256 of the token in hex; the token itself is never stored'",
  'create index password_links_user_index on password_links (user_id)',
  'create index password_links_created_by_index on password_links (created_by) where created_by is not null',

  `create table api_keys (
    id uuid primary key default uuidv7(),
    name text not null,
    key_hash text not null unique,
    key_hint text not null,
    role text not null check (role in ('admin', 'instructor')),
    user_id uuid references users (id),
    created_by uuid references users (id),
    created_at timestamptz not null default now(),
    last_used_at timestamptz,
    revoked_at timestamptz,
    check (role = 'admin' or user_id is not null)
  )`,
  'create index api_keys_user_index on api_keys (user_id) where user_id is not null',
  'create index api_keys_created_by_index on api_keys (created_by) where created_by is not null',

  // expire in milliseconds since 1970, as the application counts.
  'create table rate_limits (key text primary key, points integer not null, expire bigint not null)',
  'create index rate_limits_expire_index on rate_limits (expire)',
]
