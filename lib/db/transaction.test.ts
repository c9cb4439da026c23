import { sql } from 'kysely'
import { expect } from 'vitest'
import { test } from '../testing/test.ts'
import { inTransaction } from './transaction.ts'

test('a refused transaction leaves nothing behind', async ({ ownDb }) => {
  const work = inTransaction(ownDb, async (trx) => {
    await trx.insertInto('users').values({ email: 'ada@acme.example' }).execute()
    throw new Error('changed my mind')
  })

  await expect(work).rejects.toThrow('changed my mind')
  expect(await ownDb.selectFrom('users').select('id').execute()).toEqual([])
})

test('a transaction that deadlocks is run again as a whole', async ({ ownDb }) => {
  let runs = 0
  const answer = await inTransaction(ownDb, async (trx) => {
    runs += 1
    if (runs === 1) await sql`do $$ begin raise exception 'deadlock' using errcode = '40P01'; end $$`.execute(trx)
    return 'done'
  })

  expect({ answer, runs }).toEqual({ answer: 'done', runs: 2 })
})

test('every transaction gives up on its own after a while', async ({ ownDb }) => {
  const work = inTransaction(ownDb, (trx) => sql`select pg_sleep(5)`.execute(trx), {
    statement: 50,
    lock: 50,
    idle: 50,
  })
  await expect(work).rejects.toThrow('statement timeout')
})
