import { setTimeout as sleep } from 'node:timers/promises'
import { sql } from 'kysely'
import { expect } from 'vitest'
import { inTransaction } from '#lib/db/transaction.ts'
import type { Db } from '#lib/db/types.ts'
import { asAdmin } from '#lib/testing/actors.ts'
import { testKeyring } from '#lib/testing/import-file.ts'
import { makeCustomer } from '#lib/testing/make/make.ts'
import { test } from '#lib/testing/test.ts'
import { searchAlike } from './list-alike.ts'

function rowOf(number: number, firstName: string, lastName: string) {
  const person = { email: `row${number}@acme.example`, firstName, lastName }
  return { verdict: 'new' as const, number, cells: [], person }
}

/** Runs the work, and cancels any of its statements that waits for a lock, as a statement timeout would. */
async function doAndEnd(db: Db, work: Promise<void>): Promise<void> {
  let isOver = false
  const working = work.finally(() => {
    isOver = true
  })
  while (!isOver) {
    await sql`
      select pg_cancel_backend(pid) from pg_stat_activity
      where datname = current_database() and wait_event_type = 'Lock'`.execute(db)
    await sleep(20)
  }
  await working
}

test('a search that takes too long ends, says how far it got, and leaves the page its rows', async ({ ownDb }) => {
  const id = await inTransaction(ownDb, (trx) => makeCustomer(trx, { firstName: 'Katherine' }))
  const search = searchAlike(ownDb, asAdmin(), testKeyring)
  await search.look([rowOf(1, 'Katherine', 'Khan'), rowOf(2, 'Olga', 'Petrov')])
  expect(search).toMatchObject({ looked: 2, found: 1, alike: [{ row: { number: 1 }, others: [{ id }] }] })

  const holder = await ownDb.startTransaction().execute()
  await sql`lock table duplicate_keys in access exclusive mode`.execute(holder)
  await doAndEnd(ownDb, search.look([rowOf(3, 'Kate', 'Khan')])).finally(() => holder.rollback().execute())

  await search.look([rowOf(4, 'Kate', 'Khan')])
  expect(search).toMatchObject({ looked: 2, found: 1 })
})
