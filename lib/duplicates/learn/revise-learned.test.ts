import { randomBytes } from 'node:crypto'
import { expect } from 'vitest'
import type { Trx } from '../../db/types.ts'
import { parseKeyring } from '../../privacy/vault/vault.ts'
import { makeCustomer } from '../../testing/make/make.ts'
import { test } from '../../testing/test.ts'
import { readTraits } from '../compare/comparer.ts'
import { measureFor } from '../compare/measure.ts'
import { assumed } from '../compare/model.ts'
import { refreshDuplicates } from '../refresh-duplicates.ts'
import { compareRandom, pickRandom } from './compare-random.ts'
import { countFurther } from './count-further.ts'
import { expected } from './learn.ts'
import { listPersons } from './list-persons.ts'
import { ensureLearned, keepLearned, readLearned } from './read-learned.ts'
import { readModel } from './read-model.ts'
import { noteLookedAt, reviseLearned } from './revise-learned.ts'

const keyring = parseKeyring(`k1:${randomBytes(32).toString('base64')}`)

async function makePair(trx: Trx): Promise<string[]> {
  const [userA = '', userB = ''] = [await makeCustomer(trx), await makeCustomer(trx)].sort()
  await trx.insertInto('duplicatePairs').values({ userA, userB, score: '30.00' }).execute()
  return [userA, userB]
}

const lookedAt = async (trx: Trx) => (await trx.selectFrom('duplicateRates').select('lookedAt').execute())[0]?.lookedAt
const queued = async (trx: Trx) => {
  const rows = await trx.selectFrom('duplicateQueue').select('userId').where('isChanged', '=', false).execute()
  return rows.map(({ userId }) => userId).sort()
}

async function begin(trx: Trx): Promise<void> {
  await trx.deleteFrom('duplicateRates').execute()
  await ensureLearned(trx, 'k1')
}

test('ensureLearned begins with the starting assumptions, once', async ({ trx }) => {
  await begin(trx)
  expect(await readLearned(trx)).toEqual({ model: assumed, rates: expected })
  const learned = { model: { ...assumed, areDatesDoubtful: true }, rates: { ...expected, matchRate: 0.5 } }
  await keepLearned(trx, learned)
  await ensureLearned(trx, 'k2')
  expect(await readLearned(trx)).toEqual(learned)
})

test('readModel refuses what the finder never stored', () => {
  expect(readModel(assumed)).toEqual(assumed)
  expect(() => readModel({ match: {} })).toThrow()
})

test('reviseLearned learns once a hundredth of all people was compared, and queues everyone in a pair', async ({
  trx,
}) => {
  await begin(trx)
  const two = await makePair(trx)
  await trx.deleteFrom('duplicateQueue').execute()
  await noteLookedAt(trx, 9)
  await reviseLearned(trx, keyring, 1000)
  expect(await readLearned(trx)).toEqual({ model: assumed, rates: expected })
  expect([await lookedAt(trx), await queued(trx)]).toEqual([9, []])

  await noteLookedAt(trx, 1)
  await reviseLearned(trx, keyring, 1000)
  expect((await readLearned(trx)).rates.people).toBe(1000)
  expect([await lookedAt(trx), await queued(trx)]).toEqual([0, two])

  await trx.deleteFrom('duplicateQueue').execute()
  await noteLookedAt(trx, 10)
  await reviseLearned(trx, keyring, 1001)
  expect(await queued(trx)).toEqual([])
})

async function makeThree(trx: Trx): Promise<void> {
  const same = { firstName: 'Aleshia', lastName: 'Tomkiewicz', mobile: '+447400123456', postcode: 'LS1 4AP' }
  const people = [same, same, { firstName: 'Ben', lastName: 'Tomkiewicz' }, { firstName: 'Olga', lastName: 'Petrov' }]
  await trx.insertInto('users').values(people).execute()
  while ((await refreshDuplicates(trx, keyring)) > 0);
}

test('countFurther counts a person once for a name, however many records are theirs', async ({ trx }) => {
  await makeThree(trx)
  const pairs = await trx
    .selectFrom('duplicatePairs')
    .select(['userA', 'userB'])
    .where('state', '=', 'suggested')
    .execute()
  const scored = (score: number) => pairs.map((pair) => ({ ...pair, score }))
  await countFurther(trx, scored(5))
  const counted = async () => {
    const terms = await trx.selectFrom('duplicateTerms').select(['people', 'further']).where('people', '>', 1).execute()
    return terms.map(({ people, further }) => `${people} ${further}`).sort()
  }
  // Everybody, the surname of three, and the first name and postcode of the two records of one person.
  expect(await counted()).toEqual(['2 1', '2 1', '3 1', '4 1'])
  await countFurther(trx, scored(-3))
  expect(await counted()).toEqual(['2 0', '2 0', '3 0', '4 0'])
})

test('listPersons joins records by average, so that one likely pair does not join two persons', () => {
  const pair = (userA: string, userB: string, score: number) => ({ userA, userB, score })
  const persons = listPersons([
    ...[pair('a', 'b', 9), pair('c', 'd', 9), pair('b', 'c', 2), pair('a', 'c', -9)],
    ...[pair('e', 'f', 5), pair('f', 'g', -2)],
  ])
  expect(persons).toEqual([
    ['a', 'b'],
    ['c', 'd'],
    ['e', 'f'],
  ])
})

test('compareRandom compares each person with a few others, the same ones every time', async ({ trx }) => {
  await makeThree(trx)
  const ids = await pickRandom(trx)
  expect(await pickRandom(trx)).toEqual(ids)
  const people = await readTraits(trx, keyring, ids)
  const found = compareRandom(ids, people, await measureFor(trx, keyring, [...people.values()]))
  expect(found).toHaveLength(4)
})
