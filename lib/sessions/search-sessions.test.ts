import { expect } from 'vitest'
import { asAdmin } from '../testing/actors.ts'
import { makeSession } from '../testing/make/make.ts'
import { test } from '../testing/test.ts'
import { sessionsSearch } from './search-sessions.ts'

test('sessionsSearch gives upcoming sessions before past ones, with day, place and state', async ({ trx }) => {
  const past = await makeSession(trx, { firstDay: '2019-03-04', code: 'FAW' })
  const upcoming = await makeSession(trx, { firstDay: '2099-03-02', code: 'FAW' })
  const find = (most: number) => sessionsSearch.find(trx, asAdmin(), { q: 'faw', most })

  expect(await find(6)).toMatchObject([
    { id: upcoming, label: expect.stringMatching(/\S/), detail: expect.stringMatching(/^2 Mar 2099 · \S+.* · \S/) },
    { id: past, detail: expect.stringMatching(/^4 Mar 2019 · /) },
  ])
  expect(await find(1)).toMatchObject([{ id: upcoming }])
})
