import { createHmac } from 'node:crypto'
import type pg from 'pg'

/** The role the product works with. It owns nothing, so it changes no table and reaches no file and no program. */
export const appRole = 'react_fast_app'

/** Raise the number when the rights below change: each installation then grants them anew. */
const rights = 'rights 1'

/** The password of the app's role, derived from the owner's, which it does not give away. */
export function appPassword(ownerPassword: string): string {
  return createHmac('sha256', ownerPassword).update(appRole).digest('hex')
}

/** Makes the app's role in the owner's connected database, or renews its rights, unless both are as they should be. */
export async function provideAppRole(owner: pg.Client, ownerPassword: string): Promise<void> {
  const { rows } = await owner.query<{ rights: string | null }>(
    "select shobj_description(oid, 'pg_authid') as rights from pg_roles where rolname = $1",
    [appRole],
  )
  const [known] = rows
  if (known?.rights === rights) return

  const attributes = `login nosuperuser nocreatedb nocreaterole noreplication nobypassrls
    password '${appPassword(ownerPassword)}'`
  const made = `${known ? 'alter' : 'create'} role ${appRole} ${attributes}`
  await owner.query(['begin', made, ...grants, `comment on role ${appRole} is '${rights}'`, 'commit'].join(';\n'))
}

const onTables = 'select, insert, update, delete, maintain'
const onSequences = 'usage, select'

// The defaults hold for what later migrations make; the loop for what is there already.
const grants = [
  `alter default privileges grant usage on schemas to ${appRole}`,
  `alter default privileges grant ${onTables} on tables to ${appRole}`,
  `alter default privileges grant ${onSequences} on sequences to ${appRole}`,
  `do $$
  declare
    place text;
  begin
    for place in select nspname from pg_namespace where nspname in ('public', 'pgboss') loop
      execute format('grant usage on schema %I to ${appRole}', place);
      execute format('grant ${onTables} on all tables in schema %I to ${appRole}', place);
      execute format('grant ${onSequences} on all sequences in schema %I to ${appRole}', place);
    end loop;
    if to_regclass('public.user_activity_logs') is not null then
      revoke update, delete on public.user_activity_logs from ${appRole};
    end if;
    if to_regclass('public.kysely_migration') is not null then
      revoke insert, update, delete on public.kysely_migration, public.kysely_migration_lock from ${appRole};
    end if;
  end $$`,
  // The seal waits for open transactions, the owner's included.
  `grant pg_read_all_stats to ${appRole}`,
]
