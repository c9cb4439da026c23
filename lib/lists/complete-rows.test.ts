import { sql } from 'kysely'
import { expect } from 'vitest'
import type { Db } from '../db/types.ts'
import { asAdmin } from '../testing/actors.ts'
import { makeCustomer } from '../testing/make/make.ts'
import { test } from '../testing/test.ts'
import { completeRows } from './complete-rows.ts'
import { defineList } from './define-list.ts'

const people = defineList({
  name: 'people',
  at: '/admin/users',
  words: { one: 'person', many: 'people' },
  rows: (db: Db) => db.selectFrom('users').select('id'),
  key: sql`users.id`,
  filters: {},
  order: { createdAt: { by: sql`users.created_at`, kind: 'moment', first: 'desc' } },
  columns: { id: { label: 'Id', value: ({ id }) => id } },
  pageSize: 2,
})

test('completeRows asks once for each page, keeps its order and its places, and has no file', async ({ trx }) => {
  for (let made = 0; made < 3; made++) await makeCustomer(trx)
  const asked: number[] = []
  const numbered = completeRows(people, async (_, rows) => {
    asked.push(rows.length)
    return rows.map((row, place) => ({ ...row, place }))
  })

  const plain = await people.page(trx, asAdmin(), {})
  const { rows, nextCursor } = await numbered.page(trx, asAdmin(), {})
  expect(rows).toEqual(plain.rows.map((row, place) => ({ ...row, place })))
  await numbered.page(trx, asAdmin(), { cursor: nextCursor ?? '' })
  expect(asked).toEqual([2, 1])
  expect(numbered).not.toHaveProperty('query')
})
