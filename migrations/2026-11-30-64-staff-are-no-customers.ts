import { type Kysely, sql } from 'kysely'

/** A colleague has no portal session, whichever door asks for one, and an answer may be taken out of a kept request. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}

const statements = [
  `update user_sessions set is_active = false, ended_reason = 'now staff'
    where kind = 'portal' and is_active
      and user_id in (select id from users where role <> 'customer')`,
  `create function refuse_portal_of_staff() returns trigger language plpgsql as $$
  begin
    if exists (select from users where id = new.user_id and role <> 'customer') then
      raise exception 'a colleague has no portal session' using errcode = 'check_violation';
    end if;
    return new;
  end $$`,
  `create trigger user_sessions_portal_of_staff
    before insert or update of user_id, kind, is_active on user_sessions
    for each row when (new.kind = 'portal' and new.is_active) execute function refuse_portal_of_staff()`,
  `create function end_portal_of_staff() returns trigger language plpgsql as $$
  begin
    update user_sessions set is_active = false, ended_reason = 'now staff'
      where user_id = new.id and kind = 'portal' and is_active;
    return new;
  end $$`,
  `create trigger users_portal_of_staff
    after update of role on users
    for each row when (old.role = 'customer' and new.role <> 'customer') execute function end_portal_of_staff()`,
  `comment on column idempotency_keys.caller is 'key:ID of an API key or user:ID of a signed-in colleague'`,
  'alter table idempotency_keys add column is_answer_erased boolean not null default false',
  'alter table idempotency_keys add check (not is_answer_erased or answer is null)',
]
