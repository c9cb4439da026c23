import { sql } from 'kysely'
import { expect, test as plainTest } from 'vitest'
import type { Trx } from '../../db/types.ts'
import { makeCustomer } from '../../testing/make/make.ts'
import { test } from '../../testing/test.ts'
import { ensureRates, furtherRecords, noteLookedAt, readRates, reviseRates } from './rates.ts'

const assumed = { people: 2, matchRate: 0.2, kinOdds: 2 }

/** A pair with these bits for one person against chance, relatives and colleagues. */
async function makePair(
  trx: Trx,
  bits: number,
  over: { state?: 'dismissed'; dismissedAt?: Date; isBarred?: boolean } = {},
) {
  const [userA = '', userB = ''] = [await makeCustomer(trx), await makeCustomer(trx)].sort()
  const pair = { userA, userB, chance: bits, kin: bits, office: bits, score: '0.00', ...over }
  await trx.insertInto('duplicatePairs').values(pair).execute()
  return [userA, userB]
}

const lookedAt = async (trx: Trx) => (await trx.selectFrom('duplicateRates').select('lookedAt').execute())[0]?.lookedAt
const scoreOf = async (trx: Trx, userA = '') =>
  (await trx.selectFrom('duplicatePairs').select('score').where('userA', '=', userA).execute())[0]?.score
const queued = async (trx: Trx) => {
  const rows = await trx.selectFrom('duplicateQueue').select('userId').where('isChanged', '=', false).execute()
  return rows.map(({ userId }) => userId).sort()
}

async function begin(trx: Trx): Promise<void> {
  await trx.deleteFrom('duplicateRates').execute()
  await ensureRates(trx, 'k1')
}

test('ensureRates begins with the starting assumption, once', async ({ trx }) => {
  await begin(trx)
  expect(await readRates(trx)).toEqual(assumed)
  await trx.updateTable('duplicateRates').set({ matchRate: 0.5 }).execute()
  await ensureRates(trx, 'k2')
  const kept = await trx.selectFrom('duplicateRates').select(['matchRate', 'birthKeyId']).execute()
  expect(kept).toEqual([{ matchRate: 0.5, birthKeyId: 'k1' }])
})

test('noteLookedAt adds up how many were compared', async ({ trx }) => {
  await begin(trx)
  await noteLookedAt(trx, 3)
  await noteLookedAt(trx, 4)
  expect(await lookedAt(trx)).toBe(7)
})

test('reviseRates estimates anew once a hundredth of all people was compared, and scores and queues every pair', async ({
  trx,
}) => {
  await begin(trx)
  const [likely, other] = [await makePair(trx, 30), await makePair(trx, -30)]
  const dismissed = await makePair(trx, 30, { state: 'dismissed', dismissedAt: new Date() })
  const barred = await makePair(trx, 30, { isBarred: true })
  await trx.deleteFrom('duplicateQueue').execute()

  await noteLookedAt(trx, 9)
  await reviseRates(trx, 1000)
  expect([await readRates(trx), await lookedAt(trx), await queued(trx)]).toEqual([assumed, 9, []])

  await noteLookedAt(trx, 1)
  await reviseRates(trx, 1000)
  expect(await lookedAt(trx)).toBe(0)
  const rates = await readRates(trx)
  expect(rates.people).toBe(1000)
  expect(rates.matchRate).toBeCloseTo((1 + 50 * 0.2) / 1050, 3)
  expect(await queued(trx)).toEqual([...likely, ...other, ...barred].sort())
  expect(Number(await scoreOf(trx, likely[0]))).toBeCloseTo(30 - Math.log2(1000 / rates.matchRate), 1)
  expect(Number(await scoreOf(trx, other[0]))).toBeLessThan(-30)
  expect([await scoreOf(trx, dismissed[0]), await scoreOf(trx, barred[0])]).toEqual(['0.00', '0.00'])
})

test('reviseRates leaves the scores alone while the estimate hardly moves', async ({ trx }) => {
  await begin(trx)
  const [userA] = await makePair(trx, 30)
  await trx.deleteFrom('duplicateQueue').execute()
  await noteLookedAt(trx, 10)
  await reviseRates(trx, 1000)
  await sql`delete from duplicate_queue`.execute(trx)
  await trx.updateTable('duplicatePairs').set({ score: '0.00' }).execute()

  await noteLookedAt(trx, 10)
  await reviseRates(trx, 1001)
  expect([await lookedAt(trx), await queued(trx), await scoreOf(trx, userA)]).toEqual([0, [], '0.00'])
})

plainTest('furtherRecords is what a person with duplicates has beyond one pair', () => {
  expect([furtherRecords(0.2), furtherRecords(0.5), furtherRecords(2)]).toEqual([0, 0, 3])
})
