import { type Kysely, sql } from 'kysely'

/** An outbox for every channel: who carries a message, under what id, and a state for one that may have arrived. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}

const statements = [
  'alter table messages drop constraint messages_channel_check, drop constraint messages_status_check',
  "update messages set channel = 'voice' where channel = 'call'",
  `alter table messages
    alter column subject drop not null,
    alter column body_html drop not null,
    add column carrier text,
    add column carrier_message_id text,
    add constraint messages_channel_check check (channel in ('email', 'sms', 'telegram', 'voice')),
    add constraint messages_status_check check (status in ('queued', 'sending', 'sent', 'failed', 'unclear')),
    add constraint messages_email_check check (channel <> 'email' or (subject is not null and body_html is not null))`,
  "update messages set carrier = 'smtp' where status = 'sent' and channel = 'email'",
  `comment on column messages.carrier_message_id is 'what the carrier calls this message when it reports on it'`,
  `create unique index messages_carrier_message_id_index on messages (carrier, carrier_message_id)
    where carrier_message_id is not null`,
  'drop index messages_due_index',
  `create index messages_due_index on messages (channel, send_after, id) where status = 'queued'`,
  `create index messages_sending_index on messages (claimed_until) where status = 'sending'`,
]
