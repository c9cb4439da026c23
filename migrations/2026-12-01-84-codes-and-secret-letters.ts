import { type Kysely, sql } from 'kysely'

/**
 * Codes for changes, for both addresses of a change of address, and for links that open the portal. Letters with a code
 * are sealed until they leave. A new address ends what the old one opened.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}

const statements = [
  `alter table portal_codes
    drop constraint portal_codes_purpose_check,
    add constraint portal_codes_purpose_check
      check (purpose in ('show_details', 'change_email', 'change_details', 'erasure', 'enter')),
    add column new_code_hash text,
    add constraint portal_codes_new_code_check check (new_code_hash is null or purpose = 'change_email')`,
  `comment on column portal_codes.new_code_hash is 'of the second code, mailed to the new address'`,
  // The old kind of code was mailed to one address alone.
  "update portal_codes set used_at = now() where purpose = 'change_email' and used_at is null",
  "create unique index portal_codes_enter_index on portal_codes (code_hash) where purpose = 'enter'",

  `alter table messages
    add column holds_secret boolean not null default false,
    add column sealed_letter bytea,
    add column sealed_until timestamptz,
    add constraint messages_sealed_check
      check ((sealed_letter is null) = (sealed_until is null) and (sealed_letter is null or holds_secret))`,
  `comment on column messages.sealed_letter is 'the letter with its code or link, until it leaves; the text keeps neither'`,
  'create index messages_sealed_index on messages (sealed_until) where sealed_letter is not null',
  `update messages set
      holds_secret = true,
      subject = 'Your code',
      body_html = '<p>A code for the portal, which was not kept.</p>',
      body_text = 'A code for the portal, which was not kept.',
      status = case when status = 'queued' then 'failed' else status end
    where template = 'portal.code'`,

  `create function end_access_of_old_email() returns trigger language plpgsql as $$
  begin
    update user_sessions set is_active = false, ended_reason = 'address changed'
      where user_id = new.id and kind = 'portal' and is_active
        and id is distinct from nullif(current_setting('react_fast.portal_session', true), '');
    update portal_codes set used_at = now() where user_id = new.id and used_at is null;
    insert into calendar_feeds (user_id, generation) values (new.id, 1)
      on conflict (user_id) do update set generation = calendar_feeds.generation + 1, renewed_at = now();
    return new;
  end $$`,
  `create trigger users_access_of_old_email
    after update of email on users
    for each row when (new.role = 'customer' and old.email is distinct from new.email and new.email is not null)
    execute function end_access_of_old_email()`,
]
