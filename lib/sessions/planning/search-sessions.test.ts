import { expect } from 'vitest'
import type { Actor } from '../../core/actor.ts'
import { asAdmin, asCustomer } from '../../testing/actors.ts'
import { makeCustomer, makeSession } from '../../testing/make/make.ts'
import { test } from '../../testing/test.ts'
import { searchSessions } from './search-sessions.ts'

const now = new Date('2026-11-20T12:00:00Z')

test('a session is found by its course, its place and its day, in any words that people use', async ({ trx }) => {
  const first = await makeSession(trx, { firstDay: '2026-12-07', code: 'FAW' })
  const second = await makeSession(trx, { firstDay: '2027-03-08', code: 'EFAW' })
  const find = async (q: string, by: Actor = asAdmin()) =>
    (await searchSessions(trx, by, { q }, now)).rows.map(({ id }) => id)

  expect(await find('7 Dec')).toEqual([first])
  expect(await find('faw 07/12/2026')).toEqual([first])
  expect(await find('December 2026')).toEqual([first])
  expect(await find('2027')).toEqual([second])
  expect(await find('efaw 7 dec')).toEqual([])
  expect(await find('7 dec 2027')).toEqual([])
  expect((await find('faw')).sort()).toEqual([first, second].sort())
  expect(await searchSessions(trx, asAdmin(), { q: 'faw', pageSize: 1 }, now)).toMatchObject({ rows: [{ id: first }] })
  await expect(find('7 dec', asCustomer(await makeCustomer(trx)))).resolves.toEqual([])
})
