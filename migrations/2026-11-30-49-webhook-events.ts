import { type Kysely, sql } from 'kysely'

/** What other services told us: one row per event, with its words sealed until they have taken effect. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}

const statements = [
  `create table webhook_events (
    id uuid primary key,
    provider text not null,
    event_id text not null,
    kind text not null,
    status text not null check (status in ('received', 'settled', 'failed', 'ignored')),
    payload bytea,
    attempts integer not null default 0,
    last_error text,
    received_at timestamptz not null,
    next_attempt_at timestamptz,
    settled_at timestamptz,
    forget_at timestamptz not null,
    unique (provider, event_id),
    check ((status in ('received', 'failed')) = (payload is not null and next_attempt_at is not null)),
    check ((status in ('settled', 'ignored')) = (settled_at is not null and payload is null))
  )`,
  `comment on column webhook_events.payload is 'sealed for this row; gone once the event has taken effect'`,
  `comment on column webhook_events.forget_at is 'until then the same event is known again'`,
  `create index webhook_events_due_index on webhook_events (provider, next_attempt_at)
    where next_attempt_at is not null`,
  'create index webhook_events_payload_index on webhook_events (id) where payload is not null',
  'create index webhook_events_forget_index on webhook_events (forget_at)',
]
