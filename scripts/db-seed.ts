import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import pg from 'pg'
import { ensureCatalogue } from '../lib/courses/ensure-catalogue.ts'
import { migrate } from '../lib/db/migrate.ts'
import { inTransaction } from '../lib/db/transaction.ts'
import { withOwnedDatabase } from '../lib/runtime/with-database.ts'

const batch = 20_000
const { values } = parseArgs({ options: { customers: { type: 'string', default: '10000' } } })
const customers = Number(values.customers)
if (!Number.isInteger(customers) || customers < 1) throw new Error('--customers needs a whole number above zero.')

const seed = readFileSync(join(import.meta.dirname, 'house', 'seed.sql'), 'utf8')
const figures = readFileSync(join(import.meta.dirname, 'house', 'seed-figures.sql'), 'utf8')

await withOwnedDatabase(async (db, url) => {
  await migrate(db)
  await inTransaction(db, ensureCatalogue)

  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await seedFrom(client)
  } finally {
    await client.end()
  }
})

async function seedFrom(client: pg.Client): Promise<void> {
  const { rows } = await client.query(
    "select coalesce(max(substring(email from 'seed(\\d+)')::int), 0) + 1 as next from users",
  )
  const first: number = rows[0].next

  // The planner misjudges the row counts of the statement's parts, and would choose nested loops.
  await client.query('set enable_nestloop = off')
  for (let from = first; from < first + customers; from += batch) {
    await client.query(seed, [from, Math.min(from + batch, first + customers)])
    process.stdout.write(`${Math.min(from + batch - first, customers)} of ${customers}\n`)
  }
  await client.query('reset enable_nestloop')
  await client.query('analyze')
  await client.query(figures)
  await client.query('vacuum analyze users')
}
