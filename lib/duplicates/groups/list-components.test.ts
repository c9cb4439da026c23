import { expect } from 'vitest'
import type { Trx } from '../../db/types.ts'
import { makeCustomer } from '../../testing/make/make.ts'
import { test } from '../../testing/test.ts'
import { listComponents } from './list-components.ts'

async function makeLinked(
  trx: Trx,
  score: string,
  over: { state?: 'dismissed'; dismissedAt?: Date } = {},
): Promise<string[]> {
  const [userA = '', userB = ''] = [await makeCustomer(trx), await makeCustomer(trx)].sort()
  await trx
    .insertInto('duplicatePairs')
    .values({ userA, userB, score, reasons: '[]', ...over })
    .execute()
  return [userA, userB]
}

test('listComponents links two people above a score of -3, unless they were set apart', async ({ trx }) => {
  const weak = await makeLinked(trx, '-2.9')
  const weaker = await makeLinked(trx, '-3')
  const apart = await makeLinked(trx, '9', { state: 'dismissed', dismissedAt: new Date() })
  const found = await listComponents(trx, [...weak, ...weaker, ...apart])
  expect(found.map((ids) => ids.sort())).toEqual([weak])
})
