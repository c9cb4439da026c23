import { sql } from 'kysely'
import type { Db } from '../db/types.ts'
import type { Claim, MovingClaim } from './personal-data.ts'
import { type RowKeys, readRowKeys } from './vault/row-keys.ts'

/** The rows of one table that belong to some people: their number, and the latest ones in a few words each. */
export type ClaimedRows = {
  table: string
  rows: string
  count: number
  lines: { id: string; userId: string; line: string }[]
}

const mostLines = 200

/** Lists the rows that a merge would move, table by table, leaving out tables without any. */
export async function listClaimed(db: Db, claims: readonly Claim[], userIds: string[]): Promise<ClaimedRows[]> {
  const keysOf = await readRowKeys(
    db,
    claims.map(({ table }) => table),
  )
  const listed: ClaimedRows[] = []
  for (const claim of claims) {
    if (claim.onMerge !== 'move') continue
    const kind = await listKind(db, claim, keysOf(claim.table), userIds)
    if (kind.count > 0) listed.push(kind)
  }
  return listed
}

async function listKind(
  db: Db,
  { table, column, rows: name, line }: MovingClaim,
  { key }: RowKeys,
  userIds: string[],
): Promise<ClaimedRows> {
  const { rows } = await sql<{ id: string; userId: string; line: string | null; count: number }>`
    select ${key(column)} as id, ${sql.ref(column)} as "userId", ${sql.raw(line)} as line, count(*) over ()::int as count
    from ${sql.table(table)} as row_of where ${sql.ref(column)} = any(${userIds}::uuid[])
    order by 1 desc limit ${mostLines}
  `.execute(db)
  const lines = rows.map(({ id, userId, line: words }) => ({ id, userId, line: words || 'Nameless' }))
  return { table, rows: name, count: rows[0]?.count ?? 0, lines }
}
