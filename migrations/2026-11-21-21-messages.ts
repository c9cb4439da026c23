import { type Kysely, sql } from 'kysely'

/** What we write to people: the outbox that is also the log. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}

const statements = [
  `create table messages (
    id uuid primary key default uuidv7(),
    user_id uuid not null references users (id),
    channel text not null default 'email' check (channel in ('email', 'sms', 'call')),
    template text not null,
    recipient text not null,
    subject text not null,
    body_html text not null,
    body_text text not null,
    status text not null default 'queued' check (status in ('queued', 'sending', 'sent', 'failed')),
    attempts integer not null default 0,
    send_after timestamptz not null default now(),
    claimed_until timestamptz,
    last_error text,
    sent_at timestamptz,
    dedupe_key text unique,
    resend_of uuid references messages (id),
    related_entity_type text,
    related_entity_id uuid,
    created_by uuid references users (id),
    created_at timestamptz not null default now(),
    check ((status = 'sent') = (sent_at is not null))
  )`,
  `comment on column messages.dedupe_key is 'what may be said once only, such as one reminder of one certificate'`,
  'create index messages_user_index on messages (user_id, created_at desc, id desc)',
  'create index messages_created_at_index on messages (created_at desc, id desc)',
  'create index messages_status_index on messages (status, created_at desc, id desc)',
  "create index messages_due_index on messages (send_after, id) where status in ('queued', 'sending')",
  'create index messages_resend_of_index on messages (resend_of) where resend_of is not null',
  'create index messages_created_by_index on messages (created_by) where created_by is not null',
]
