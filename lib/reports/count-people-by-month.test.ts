import { CompiledQuery, sql } from 'kysely'
import { expect } from 'vitest'
import type { Trx } from '../db/types.ts'
import { countPeople } from '../people/list/count-people.ts'
import { asAdmin, asInstructor } from '../testing/actors.ts'
import { makeCustomer, makeStaff } from '../testing/make/make.ts'
import { test } from '../testing/test.ts'
import { watchQueries } from '../testing/watch-queries.ts'
import { countPeopleByMonth } from './count-people-by-month.ts'

const now = new Date('2026-11-20T12:00:00Z')

test('people of today are counted from the London month in which they were added', async ({ trx }) => {
  await add(trx, '2019-05-01T10:00:00Z')
  await add(trx, '2026-06-30T22:59:59Z')
  await add(trx, '2026-06-30T23:00:00Z')
  await add(trx, '2026-11-20T10:00:00Z')
  const survivor = await add(trx, '2026-11-20T11:00:00Z')
  const merged = await add(trx, '2026-01-01T10:00:00Z')
  await trx.updateTable('users').set({ mergedIntoId: survivor, email: null }).where('id', '=', merged).execute()

  const year = await countPeopleByMonth(trx, asAdmin(), now)
  expect(year.map(({ people }) => people)).toEqual([1, 1, 1, 1, 1, 1, 2, 3, 3, 3, 3, 5])
  expect([year[0]?.until, year[11]?.until]).toEqual(['2025-12-31', '2026-11-30'])
  for (const { people, where } of year)
    expect(await countPeople(trx, asAdmin(), { where }, now)).toEqual({ total: people, isExact: true })
})

test('a stranger counts nobody', async ({ trx }) => {
  await add(trx, '2026-11-20T10:00:00Z')
  const stranger = asInstructor(await makeStaff(trx, 'instructor'))
  expect((await countPeopleByMonth(trx, stranger, now)).every(({ people }) => people === 0)).toBe(true)
})

test('kept counts give the total and an index the months, in two statements', async ({ ownDb }) => {
  await sql`insert into users (first_name, created_at)
    select 'Ada', ${now}::timestamptz - n * interval '3 hours' from generate_series(1, 20000) n`.execute(ownDb)
  await sql`vacuum analyze users`.execute(ownDb)

  const { watched, queries } = watchQueries(ownDb)
  expect((await countPeopleByMonth(watched, asAdmin(), now)).at(-1)?.people).toBe(20_000)
  expect(queries).toHaveLength(2)

  const counting = queries.find(({ sql: text }) => text.includes('"users"')) ?? CompiledQuery.raw('')
  const explained = CompiledQuery.raw(`explain ${counting.sql}`, [...counting.parameters])
  const plan = JSON.stringify((await ownDb.executeQuery(explained)).rows)
  expect(plan).not.toContain('Seq Scan')
  expect(plan.match(/Scan (using|on) users_created_at_index/g)).toHaveLength(12)
})

async function add(trx: Trx, at: string): Promise<string> {
  const id = await makeCustomer(trx)
  await trx
    .updateTable('users')
    .set({ createdAt: new Date(at) })
    .where('id', '=', id)
    .execute()
  return id
}
