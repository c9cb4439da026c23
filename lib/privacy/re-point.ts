import { sql } from 'kysely'
import type { Trx } from '../db/types.ts'
import type { Claim, MergedPair, MovingClaim } from './personal-data.ts'
import { type RowKeys, readRowKeys } from './vault/row-keys.ts'

/** The rows of one column that a merge moved; `kept` is what a rejoined claim needs to undo it. */
export type Moved = { table: string; column: string; keys: string[]; kept?: unknown }

/** Moves every claimed row of the merged record to the survivor. Returns the rows moved. */
export async function rePoint(trx: Trx, claims: readonly Claim[], pair: MergedPair): Promise<Moved[]> {
  const keysOf = await readRowKeys(
    trx,
    claims.map(({ table }) => table),
  )
  const moved: Moved[] = []
  for (const claim of claims) {
    const { table, column } = claim
    if (claim.onMerge === 'rejoin') moved.push({ table, column, keys: [], kept: await claim.rejoin(trx, pair) })
    if (claim.onMerge !== 'move') continue

    const keys = await moveRows(trx, claim, keysOf(table), pair)
    if (keys.length > 0) moved.push({ table, column, keys })
  }
  return moved
}

async function moveRows(
  trx: Trx,
  { table, column, twins }: MovingClaim,
  { key }: RowKeys,
  { survivorId, mergedId }: MergedPair,
): Promise<string[]> {
  const same = (twins ?? []).map((name) => sql`twin.${sql.ref(name)} = row_of.${sql.ref(name)}`)
  const { rows } = await sql<{ key: string }>`
    update ${sql.table(table)} as row_of set ${sql.ref(column)} = ${survivorId}
    where row_of.${sql.ref(column)} = ${mergedId}
      ${
        twins
          ? sql`and not exists (
        select from ${sql.table(table)} as twin where ${sql.join([sql`twin.${sql.ref(column)} = ${survivorId}`, ...same], sql` and `)}
      )`
          : sql``
      }
    returning ${key(column)} as key
  `.execute(trx)
  return rows.map((row) => row.key)
}

/** The rows that undoing a merge moved back, found under another person, or no longer found. */
export type Returned = { restored: string[]; elsewhere: string[]; gone: string[] }

/** Moves rows back to the merged record, as far as the survivor still has them. */
export async function returnRows(trx: Trx, moved: Moved, { survivorId, mergedId }: MergedPair): Promise<Returned> {
  const { table, column, keys } = moved
  const { key, single } = (await readRowKeys(trx, [table]))(table)
  const { rows } = await sql<{ key: string }>`
    update ${sql.table(table)} as row_of set ${sql.ref(column)} = ${mergedId}
    where row_of.${sql.ref(column)} = ${survivorId} and ${key(column)} = any(${keys}::text[])
    returning ${key(column)} as key
  `.execute(trx)

  const restored = rows.map((row) => row.key)
  const missing = keys.filter((wanted) => !restored.includes(wanted))
  const elsewhere = single && single.column !== column ? await findRows(trx, table, single, missing) : []
  return { restored, elsewhere, gone: missing.filter((wanted) => !elsewhere.includes(wanted)) }
}

async function findRows(trx: Trx, table: string, single: { column: string; type: string }, keys: string[]) {
  if (keys.length === 0) return []
  const { rows } = await sql<{ key: string }>`
    select ${sql.ref(single.column)}::text as key from ${sql.table(table)}
    where ${sql.ref(single.column)} = any(${keys}::text[]::${sql.raw(`${single.type}[]`)})
  `.execute(trx)
  return rows.map((row) => row.key)
}
