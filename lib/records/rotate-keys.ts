import { sql } from 'kysely'
import { recordActivity } from '../activity/record-activity.ts'
import { systemActor } from '../core/actor.ts'
import { inTransaction } from '../db/transaction.ts'
import type { Db, Trx } from '../db/types.ts'
import type { SealedColumns } from '../privacy/personal-data.ts'
import { type Keyring, LockedValue, open, type Place, seal } from '../privacy/vault/vault.ts'

const rowsAtOnce = 200
const limits = { statement: 60_000, lock: 5000, idle: 30_000 }
const first = '00000000-0000-0000-0000-000000000000'

/** `locked` values open with none of the configured keys, and are left unchanged. */
export type Rotated = { resealed: number; locked: number }

/**
 * Seals every value again under the current key. May be stopped and run again at any time: finished values are not read
 * twice. Once none is locked or left, the old key can be removed from the configuration.
 */
export async function rotateKeys(
  db: Db,
  sealedColumns: readonly SealedColumns[],
  keyring: Keyring,
  signal?: AbortSignal,
): Promise<Rotated> {
  const rotated: Rotated = { resealed: 0, locked: 0 }
  for (const { table, id, columns } of sealedColumns)
    for (const column of columns) await rotateColumn(db, keyring, { table, id, column }, rotated, signal)

  if (rotated.resealed > 0)
    await inTransaction(db, (trx) =>
      recordActivity(trx, systemActor('keys'), {
        type: 'keys.rotated',
        userId: null,
        description: `${rotated.resealed} sealed values moved to the current key`,
        details: rotated,
      }),
    )
  return rotated
}

type Column = { table: string; id: string; column: string }

async function rotateColumn(
  db: Db,
  keyring: Keyring,
  place: Column,
  rotated: Rotated,
  signal: AbortSignal | undefined,
): Promise<void> {
  let after = first
  for (;;) {
    signal?.throwIfAborted()
    const batch = await inTransaction(db, (trx) => rotateBatch(trx, keyring, place, after), limits)
    rotated.resealed += batch.resealed
    rotated.locked += batch.locked
    if (!batch.last) return
    after = batch.last
  }
}

async function rotateBatch(trx: Trx, keyring: Keyring, { table, id, column }: Column, after: string) {
  const value = sql.ref(column)
  const { rows } = await sql<{ id: string; sealed: Buffer }>`
    select ${sql.ref(id)}::text as id, ${value} as sealed from ${sql.table(table)}
    where ${sql.ref(id)} > ${after}::uuid and ${value} is not null
      and substring(${value} from 2 for get_byte(${value}, 0)) <> convert_to(${keyring.current.kid}, 'UTF8')
    order by ${sql.ref(id)} limit ${rowsAtOnce} for update
  `.execute(trx)

  const opened = rows.flatMap(({ id: rowId, sealed }) => reseal(keyring, { table, column, rowId }, sealed))
  await sql`
    update ${sql.table(table)} set ${value} = given.sealed
    from unnest(${opened.map(({ rowId }) => rowId)}::uuid[], ${opened.map(({ sealed }) => sealed)}::bytea[])
      as given (row_id, sealed)
    where ${sql.ref(`${table}.${id}`)} = given.row_id
  `.execute(trx)
  return { resealed: opened.length, locked: rows.length - opened.length, last: rows.at(-1)?.id }
}

function reseal(keyring: Keyring, place: Place, sealed: Buffer): { rowId: string; sealed: Buffer }[] {
  try {
    return [{ rowId: place.rowId, sealed: seal(keyring, place, open(keyring, place, sealed)) }]
  } catch (error) {
    if (error instanceof LockedValue) return []
    throw error
  }
}
