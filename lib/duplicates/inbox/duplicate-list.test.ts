import { expect } from 'vitest'
import { asAdmin } from '../../testing/actors.ts'
import { test } from '../../testing/test.ts'
import { known } from './duplicate-list.fill.ts'
import { duplicateList } from './duplicate-list.ts'

const now = new Date('2026-11-20T12:00:00Z')

test('duplicateList shows the likeliest groups first, with both records of each, and narrows them down', async ({
  trx,
}) => {
  await known.fill(trx)
  const list = async (asked: object) => {
    const { rows } = await duplicateList.page(trx, asAdmin(), asked, now)
    for (const { users } of rows) expect(users).toHaveLength(2)
    return rows.map(({ score }) => score)
  }

  expect(await list({})).toEqual([22.5, 15, 8, 8, 5.99, 2.25])
  expect(await list({ certainty: 'certain' })).toEqual([22.5, 15])
  expect(await list({ certainty: 'very_likely' })).toEqual([8, 8])
  expect(await list({ certainty: 'likely' })).toEqual([5.99, 2.25])
  expect(await list({ q: 'zebedee' })).toEqual([22.5])
  expect(await duplicateList.total(trx, asAdmin(), { q: 'zebedee' })).toEqual({ total: 1, isExact: true })
})
