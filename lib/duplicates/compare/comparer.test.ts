import { randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import { expect } from 'vitest'
import type { Trx } from '../../db/types.ts'
import { parseKeyring } from '../../privacy/vault/vault.ts'
import { makeCustomer } from '../../testing/make/make.ts'
import { test } from '../../testing/test.ts'
import { indexPeople } from '../index-people.ts'
import { findCandidates } from '../keys.ts'
import { countPeople } from '../learn/count-people.ts'
import { ensureLearned, readLearned } from '../learn/read-learned.ts'
import { weighAgain } from '../learn/weigh-again.ts'
import { birthKeyOf } from '../read-people.ts'
import { openComparer, readTraits } from './comparer.ts'
import { openMeasure } from './measure.ts'
import { judge } from './score-pair.ts'

const keyring = parseKeyring(`k1:${randomBytes(32).toString('base64')}`)

/** Two records of one person and one of somebody else, all of them indexed. */
async function makeThree(trx: Trx): Promise<[string, string, string]> {
  const same = { phone: '+441134960000', postcode: 'LS1 4AP', lastName: 'Vexworth' }
  const [one = '', two = ''] = [
    await makeCustomer(trx, { firstName: 'Aleshia' }),
    await makeCustomer(trx, { firstName: 'Aleshia' }),
  ].sort()
  await trx.updateTable('users').set(same).where('id', 'in', [one, two]).execute()
  const other = await makeCustomer(trx, { firstName: 'Ben' })
  const people = await readTraits(trx, keyring, [one, two, other])
  await indexPeople(trx, [...people.values()], [], birthKeyOf(keyring))
  await ensureLearned(trx, 'k1')
  return [one, two, other]
}

test('openComparer compares people it has loaded, alike from both sides, and nobody else', async ({ trx }) => {
  const [one, two, other] = await makeThree(trx)
  const comparer = openComparer(trx, keyring)
  await comparer.load([one, two])

  expect(comparer.find(one)?.id).toBe(one)
  expect(comparer.compare(one, two)).toBe(comparer.compare(two, one))
  expect(comparer.compare(one, two)?.findings.length).toBeGreaterThan(2)
  expect(comparer.compare(one, other)).toBeUndefined()
  await comparer.load([other])
  expect(comparer.compare(one, other)).toBeDefined()
})

test('findCandidates pairs people who share rare keys, and countPeople counts everyone who can be found', async ({
  trx,
}) => {
  const [one, two] = await makeThree(trx)
  expect(await countPeople(trx)).toBe(3)
  const asked = sql`(select user_id, key from duplicate_keys where user_id = ${one})`
  expect(await findCandidates(trx, asked)).toContainEqual({ userA: one, userB: two })
})

test('openMeasure knows how rare a value is once its people were added', async ({ trx }) => {
  const [one, two, other] = await makeThree(trx)
  const people = [...(await readTraits(trx, keyring, [one, two, other])).values()]
  const { measure, add } = openMeasure(trx, keyring)
  const bearers = () => ['aleshia', 'ben'].map((name) => measure.rarity.bearersOf('given', name))
  expect(bearers()).toEqual([1, 1])
  await add(people)
  expect(bearers()).toEqual([2, 1])
})

test('weighAgain gives a stored pair the score that is learned now, and leaves one whose people are gone', async ({
  trx,
}) => {
  const [one, two, other] = await makeThree(trx)
  const [a = '', b = ''] = [one, other].sort()
  const pairs = [
    { userA: one, userB: two, score: -3 },
    { userA: a, userB: b, score: 7 },
  ]
  await trx
    .insertInto('duplicatePairs')
    .values(pairs.map((pair) => ({ ...pair, score: String(pair.score) })))
    .execute()
  await trx.updateTable('users').set({ mergedIntoId: two }).where('id', '=', other).execute()
  const learned = await readLearned(trx)
  await weighAgain(trx, keyring, pairs, learned)

  const comparer = openComparer(trx, keyring)
  await comparer.load([one, two])
  const compared = comparer.compare(one, two)
  const scores = await trx.selectFrom('duplicatePairs').select(['userB', 'score']).execute()
  const scoreOf = (id: string) => Number(scores.find(({ userB }) => userB === id)?.score)
  expect(scoreOf(two)).toBeCloseTo(compared ? judge(compared, learned) : Number.NaN, 1)
  expect(Number(scores.find(({ score }) => Number(score) === 7)?.score)).toBe(7)
})
