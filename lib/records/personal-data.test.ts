import { sql } from 'kysely'
import { expect } from 'vitest'
import { listReferencesTo } from '../db/references-to.ts'
import { personalData } from '../house.ts'
import { test } from '../testing/test.ts'

const claims = personalData.flatMap((domain) => domain.claims)
const nameOf = ({ table, column }: { table: string; column: string }) => `${table}.${column}`

test('every foreign key to people is claimed by one domain, and nothing else is claimed as one', async ({ trx }) => {
  const keys = await listReferencesTo(trx, ['users'])
  const claimed = claims.filter(({ hasForeignKey }) => hasForeignKey !== false)

  expect(claimed.map(nameOf).sort()).toEqual(keys.map(nameOf).sort())
})

test('a column with a person’s id is claimed even without a foreign key', async ({ trx }) => {
  const { rows } = await sql<{ table: string; column: string }>`
    select field.table_name as "table", field.column_name as "column"
    from information_schema.columns field
    join information_schema.tables kind using (table_schema, table_name)
    where field.table_schema = 'public' and kind.table_type = 'BASE TABLE' and field.data_type = 'uuid'
      and field.column_name ~ '(^|_)(user|actor|giver|receiver|survivor|merged|instructor|person|author)_id$|_by$'
  `.execute(trx)

  const claimed = new Set(claims.map(nameOf))
  expect(rows.map(nameOf).filter((name) => !claimed.has(name))).toEqual([])
})

test('rows that follow a merge cannot be added to the merged record later', async ({ trx }) => {
  const { rows } = await sql<{ table: string; functions: string[] }>`
    select tgrelid::regclass::text as table, array_agg(proname::text order by proname) as functions
    from pg_trigger join pg_proc on pg_proc.oid = tgfoid where proname like 'refuse_row%merged' group by 1
  `.execute(trx)

  // An identity is followed when it is read; a merge locks every record in the chain.
  const free = ['user_identities', 'users']
  const moving = claims.flatMap(({ onMerge, table }) => (onMerge === 'move' && !free.includes(table) ? [table] : []))
  const guarded = rows.map(({ table, functions }) => [table, functions.join()])
  expect(guarded.sort()).toEqual(moving.sort().map((table) => [table, 'refuse_row_for_merged,refuse_rows_of_merged']))
})

test('moving rows are described in a few words', async ({ trx }) => {
  for (const claim of claims) {
    if (claim.onMerge !== 'move') continue
    const told = await sql`select ${sql.raw(claim.line)} as line from ${sql.table(claim.table)} limit 1`.execute(trx)
    expect(told.rows.length, nameOf(claim)).toBeLessThanOrEqual(1)
  }
})
