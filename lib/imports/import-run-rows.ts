import { sql } from 'kysely'
import { type Actor, isOffice } from '../core/actor.ts'
import type { Db } from '../db/types.ts'

/** The source as people know it: a file's name without its path, or the address of a database. */
export const sourceName = sql<string>`case when import_runs.source like 'postgresql://%' then import_runs.source
  else regexp_replace(import_runs.source, '^.*/', '') end`

/** Import runs with the name of their starter, for the office alone. */
export function importRunRows(db: Db, actor: Actor) {
  return db
    .selectFrom('importRuns')
    .leftJoin('users as starter', 'starter.id', 'importRuns.startedBy')
    .where((row) => row.lit(isOffice(actor)))
    .select([
      'importRuns.id',
      'importRuns.kind',
      sourceName.as('source'),
      'importRuns.state',
      'importRuns.startedAt',
      'importRuns.startedBy',
      'starter.firstName',
      'starter.lastName',
      'starter.email',
      'importRuns.rowsRead',
      'importRuns.finishedAt',
      'importRuns.undoneAt',
      'importRuns.reconciliation',
      'importRuns.error',
    ])
}
