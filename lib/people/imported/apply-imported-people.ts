import { sql } from 'kysely'
import type { TempTable } from '../../db/temp-table.ts'
import { Outrun } from '../../db/transaction.ts'
import type { Trx } from '../../db/types.ts'
import { type importedPersonColumns, personFigureColumns, personValueColumns } from './imported-person-columns.ts'

const fields = [...Object.keys(personValueColumns), 'field_origins'].join(', ')
const figures = Object.keys(personFigureColumns).join(', ')

type ImportedPeople = TempTable<typeof importedPersonColumns>

/**
 * Inserts new people with figures and identity, and updates the others where they differ. Throws Outrun if a colleague
 * edited or merged one of them since they were read.
 */
export async function applyImportedPeople(
  trx: Trx,
  runId: string,
  people: ImportedPeople,
): Promise<{ created: number; updated: number }> {
  await holdUnchanged(trx, people)
  await sql`select set_config('react_fast.origins', 'given', true)`.execute(trx)
  const made = await sql`
    insert into users (id, email, created_at, updated_at, last_activity_date, import_run_id, ${sql.raw(figures)},
      ${sql.raw(fields)})
    select user_id, email, created_at, now(), last_activity, ${runId}::uuid, ${sql.raw(figures)}, ${sql.raw(fields)}
    from ${people} desired where is_new order by user_id
  `.execute(trx)
  await sql`
    insert into user_identities (user_id, channel, external_id, first_name, last_name, first_seen_at, last_seen_at)
    select user_id, 'email', email, first_name, last_name, created_at, coalesce(last_activity, created_at)
    from ${people} desired where is_new order by user_id
  `.execute(trx)
  const changed = await sql`
    update users set (created_at, last_activity_date, ${sql.raw(fields)})
        = (desired.created_at, desired.last_activity, ${prefixed('desired')}),
      updated_at = now(), version = users.version + 1
    from ${people} desired
    where not desired.is_new and users.id = desired.user_id and ${differs}
  `.execute(trx)
  await sql`select set_config('react_fast.origins', '', true)`.execute(trx)
  return { created: Number(made.numAffectedRows ?? 0), updated: Number(changed.numAffectedRows ?? 0) }
}

/** Locks in the order a merge uses, to avoid a deadlock. */
async function holdUnchanged(trx: Trx, people: ImportedPeople): Promise<void> {
  const { rows } = await sql<{ isOutrun: boolean }>`
    with held as (
      select users.version <> desired.version or users.merged_into_id is not null as is_outrun
      from ${people} desired join users on users.id = desired.user_id
      where not desired.is_new and (${differs} or users.version <> desired.version)
      order by users.id for no key update of users
    )
    select coalesce(bool_or(is_outrun), false) as is_outrun from held
  `.execute(trx)
  if (rows[0]?.isOutrun) throw new Outrun('Somebody edited or merged people of this import meanwhile.')
}

const differs = sql`(users.created_at, users.last_activity_date, ${prefixed('users')})
  is distinct from (desired.created_at, desired.last_activity, ${prefixed('desired')})`

function prefixed(table: string) {
  return sql.raw(fields.replaceAll(/\w+/g, (column) => `${table}.${column}`))
}
