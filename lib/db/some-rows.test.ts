import { sql } from 'kysely'
import { expect } from 'vitest'
import { makeCustomer } from '../testing/make/make.ts'
import { test } from '../testing/test.ts'
import { someRows } from './some-rows.ts'
import type { Trx } from './types.ts'

const note = (trx: Trx, most: number) =>
  trx
    .updateTable('users')
    .set({ city: 'York' })
    .where(someRows('users', sql`city is null`, most))
    .returning('id')
    .execute()

test('someRows takes no more than so many rows, and none of which the condition does not hold', async ({ trx }) => {
  for (let nth = 0; nth < 3; nth++) await makeCustomer(trx)
  expect((await note(trx, 2)).length).toBe(2)
  expect((await note(trx, 2)).length).toBe(1)
  expect((await note(trx, 2)).length).toBe(0)
})

test('someRows passes over rows that others hold', async ({ ownDb }) => {
  const ids = await ownDb.transaction().execute(async (trx) => [await makeCustomer(trx), await makeCustomer(trx)])
  const [one, other] = [await ownDb.startTransaction().execute(), await ownDb.startTransaction().execute()]
  const [held] = await note(one, 1)
  const [next] = await note(other, 1)

  expect([held?.id, next?.id].toSorted()).toEqual(ids.toSorted())
  expect(await note(other, 1)).toEqual([])
  await one.rollback().execute()
  await other.rollback().execute()
})
