import { type Kysely, sql } from 'kysely'

/** What was answered to requests that carry an Idempotency-Key, for a day and longer. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}

const statements = [
  `create table idempotency_keys (
    caller text not null,
    key_hash bytea not null,
    request_hash bytea not null,
    answer bytea,
    created_at timestamptz not null default now(),
    primary key (caller, key_hash)
  )`,
  "comment on column idempotency_keys.caller is 'key:ID of an API key or user:ID of whoever signed in'",
  `comment on column idempotency_keys.answer is
    'sealed with the key that the caller sent, of which only the hash is stored; null while the work is being done'`,
  'create index idempotency_keys_created_at_index on idempotency_keys (created_at)',
]
