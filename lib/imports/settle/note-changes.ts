import { sql } from 'kysely'
import type { Trx } from '../../db/types.ts'
import { temp } from '../temp-tables.ts'
import { type PersonField, personFields } from './person-fields.ts'

/** Stores what this run is about to change of existing people, for undo and for later runs. */
export async function noteChanges(trx: Trx, runId: string): Promise<void> {
  const before = [...personFields.map((field) => pick(field, 'users')), ...pickMoments('users')].join(' || ')
  const after = [...personFields.map((field) => pick(field, 'desired')), ...pickMoments('desired')].join(' || ')
  await sql`
    insert into import_user_changes (run_id, user_id, before, after)
    select ${runId}, user_id, before, after from (
      select users.id as user_id, ${sql.raw(before)} as before, ${sql.raw(after)} as after
      from ${temp.desired} join users on users.id = desired.user_id
      where not desired.is_new
    ) changes
    where before <> '{}'
  `.execute(trx)
}

function pickMoments(side: 'users' | 'desired'): string[] {
  const activity = side === 'users' ? 'users.last_activity_date' : 'desired.last_activity'
  return [
    `case when users.created_at <> desired.created_at
      then jsonb_build_object('createdAt', jsonb_build_object('at', ${side}.created_at)) else '{}' end`,
    `case when users.last_activity_date is distinct from desired.last_activity
      then jsonb_build_object('lastActivityDate', jsonb_build_object('at', ${activity})) else '{}' end`,
  ]
}

/** A changed field as jsonb, under the first of its names; empty for an unchanged field. */
function pick({ names, columns, unsaid = '' }: PersonField, side: 'users' | 'desired'): string {
  const differs = `(${columns.map((column) => `users.${column}`).join(', ')}, ${origins(names, 'users')})
    is distinct from (${columns.map((column) => `desired.${column}`).join(', ')}, ${origins(names, 'desired')})`
  const values = names.map((name, at) => `'${name}', to_jsonb(${side}.${columns[at]})`).join(', ')
  const isImported = names.map((name) => `${side}.field_origins -> '${name}' ->> 'source' = 'import'`).join(' and ')
  const isSaid = `coalesce(${columns.map((column) => `${side}.${column}`).join(', ')}, '${unsaid}') <> '${unsaid}'
    or ${side}.field_origins -> '${names[0]}' is not null`
  const at = names.map((name) => `(${side}.field_origins -> '${name}' ->> 'at')::timestamptz`).join(', ')
  return `case when ${differs} then jsonb_build_object('${names[0]}', jsonb_build_object(
    'values', jsonb_build_object(${values}),
    'at', coalesce(greatest(${at}), users.created_at),
    'origins', jsonb_strip_nulls(${origins(names, side)}),
    'isBase', (${isSaid}) and not coalesce(${isImported}, false)
  )) else '{}' end`
}

function origins(names: readonly string[], side: 'users' | 'desired'): string {
  return `jsonb_build_object(${names.map((name) => `'${name}', ${side}.field_origins -> '${name}'`).join(', ')})`
}
