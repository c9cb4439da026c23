import { expect } from 'vitest'
import { inTransaction } from '../db/transaction.ts'
import type { Db } from '../db/types.ts'
import { testKeyring } from '../testing/import-file.ts'
import { makeCustomer } from '../testing/make/make.ts'
import { test } from '../testing/test.ts'
import { catchUpDuplicates, catchUpIfFew } from './catch-up.ts'

const addPeople = (db: Db, count: number) =>
  inTransaction(db, async (trx) => {
    for (let made = 0; made < count; made++) await makeCustomer(trx)
  })

const countWaiting = async (db: Db) => (await db.selectFrom('duplicateQueue').select('id').execute()).length

test('catchUpDuplicates looks at everyone who waits, and stops at a signal', async ({ ownDb }) => {
  await addPeople(ownDb, 3)
  expect(await catchUpDuplicates(ownDb, testKeyring, AbortSignal.abort())).toBe(0)
  expect(await countWaiting(ownDb)).toBe(3)
  expect(await catchUpDuplicates(ownDb, testKeyring)).toBeGreaterThanOrEqual(3)
  expect(await countWaiting(ownDb)).toBe(0)
})

test('catchUpIfFew looks at up to a hundred people, and leaves more to the job', async ({ ownDb }) => {
  await addPeople(ownDb, 101)
  await catchUpIfFew(ownDb, testKeyring)
  expect(await countWaiting(ownDb)).toBe(101)
  await ownDb
    .deleteFrom('duplicateQueue')
    .where('id', 'in', ownDb.selectFrom('duplicateQueue').select('id').limit(1))
    .execute()
  await catchUpIfFew(ownDb, testKeyring)
  expect(await countWaiting(ownDb)).toBe(0)
})
