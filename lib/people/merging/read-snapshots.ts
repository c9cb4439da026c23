import { type RawBuilder, sql } from 'kysely'
import { z } from 'zod'
import type { Actor } from '../../core/actor.ts'
import type { Db } from '../../db/types.ts'
import { visiblePeople } from '../visible-people.ts'
import { type ColumnValue, type FieldOrigin, type MergeableColumn, mergeableColumns } from './mergeable-columns.ts'

const origins = z.record(z.string(), z.object({ at: z.string(), source: z.string() }))
const values = z.record(z.string(), z.union([z.string(), z.boolean(), z.null()]))

/** Everything on a record that a merge compares. */
export type Snapshot = {
  id: string
  role: string
  mergedIntoId: string | null
  totalBookings: number
  totalSpent: string
  values: Record<MergeableColumn, ColumnValue>
  origins: Record<string, FieldOrigin>
}

/** Records within reach, merged ones included, in the order of their ids. */
export async function readSnapshots(db: Db, actor: Actor, ids: string[]): Promise<Snapshot[]> {
  const rows = await select(db, actor, ids).execute()
  return rows.map(toSnapshot)
}

/** Reads records as readSnapshots does, and locks them until the transaction ends. */
export async function lockSnapshots(db: Db, actor: Actor, ids: string[]): Promise<Snapshot[]> {
  const rows = await select(db, actor, ids).forUpdate().execute()
  return rows.map(toSnapshot)
}

function select(db: Db, actor: Actor, ids: string[]) {
  return visiblePeople(db, actor)
    .select(['users.id', 'users.role', 'users.mergedIntoId', 'users.totalBookings', 'users.totalSpent'])
    .select([sql<string>`${asJson}::text`.as('values'), sql<string>`users.field_origins::text`.as('origins')])
    .where('users.id', 'in', ids)
    .orderBy('users.id')
}

const asJson: RawBuilder<unknown> = sql`jsonb_build_object(${sql.join(
  Object.entries(mergeableColumns).flatMap(([name, column]) => [sql.lit(name), sql.ref(`users.${column}`)]),
)})`

function toSnapshot(row: Omit<Snapshot, 'values' | 'origins'> & { values: string; origins: string }): Snapshot {
  const read = values.parse(JSON.parse(row.values))
  const complete = Object.keys(mergeableColumns).map((name) => [name, read[name] ?? null])
  return { ...row, values: Object.fromEntries(complete), origins: origins.parse(JSON.parse(row.origins)) }
}
