import { randomBytes } from 'node:crypto'
import { expect } from 'vitest'
import type { Trx } from '../../db/types.ts'
import { parseKeyring } from '../../privacy/vault/vault.ts'
import { makeCustomer } from '../../testing/make/make.ts'
import { test } from '../../testing/test.ts'
import { assumed } from '../compare/model.ts'
import { refreshDuplicates } from '../refresh-duplicates.ts'
import { compareRandom } from './compare-random.ts'
import { countFurther } from './count-further.ts'
import { expected } from './learn.ts'
import { ensureLearned, keepLearned, readLearned } from './read-learned.ts'
import { noteLookedAt, recount, reviseLearned } from './revise-learned.ts'
import { readCompared, readModel } from './stored.ts'

const keyring = parseKeyring(`k1:${randomBytes(32).toString('base64')}`)

const alike = {
  findings: [
    { code: 'surname', level: 'same', share: 0.0001 },
    { code: 'given', level: 'same', share: 0.0001 },
    { code: 'mobile', level: 'same' },
  ],
  hasCompany: false,
  isFar: false,
}

async function makePair(trx: Trx): Promise<string[]> {
  const [userA = '', userB = ''] = [await makeCustomer(trx), await makeCustomer(trx)].sort()
  await trx
    .insertInto('duplicatePairs')
    .values({ userA, userB, compared: JSON.stringify(alike), score: '0.00' })
    .execute()
  return [userA, userB]
}

const flags = async (trx: Trx) =>
  (await trx.selectFrom('duplicateRates').select(['lookedAt', 'isRecountDue']).execute())[0]
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

test('readCompared and readModel refuse what the finder never stored', () => {
  expect(readCompared(alike)).toEqual(alike)
  expect(() => readCompared({ ...alike, findings: [{ code: 'shoe size', level: 'same' }] })).toThrow()
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
  expect([await flags(trx), await queued(trx)]).toEqual([{ lookedAt: 9, isRecountDue: false }, []])

  await noteLookedAt(trx, 1)
  await reviseLearned(trx, keyring, 1000)
  expect((await readLearned(trx)).rates.people).toBe(1000)
  expect([await flags(trx), await queued(trx)]).toEqual([{ lookedAt: 0, isRecountDue: true }, two])

  await trx.deleteFrom('duplicateQueue').execute()
  await noteLookedAt(trx, 10)
  await reviseLearned(trx, keyring, 1001)
  expect(await queued(trx)).toEqual([])
})

test('recount learns once more and queues everyone once, when groups say who is one person', async ({ trx }) => {
  await begin(trx)
  const two = await makePair(trx)
  await trx.deleteFrom('duplicateQueue').execute()
  expect(await recount(trx, keyring, 1000)).toBe(0)
  await trx.updateTable('duplicateRates').set({ isRecountDue: true }).execute()
  expect(await recount(trx, keyring, 1000)).toBe(2)
  expect(await queued(trx)).toEqual(two)
  expect(await recount(trx, keyring, 1000)).toBe(0)
})

async function makeThree(trx: Trx): Promise<void> {
  const same = { firstName: 'Aleshia', lastName: 'Tomkiewicz', mobile: '+447400123456', postcode: 'LS1 4AP' }
  const people = [same, same, { firstName: 'Ben', lastName: 'Tomkiewicz' }, { firstName: 'Olga', lastName: 'Petrov' }]
  await trx.insertInto('users').values(people).execute()
  while ((await refreshDuplicates(trx, keyring)) > 0);
}

test('countFurther counts a person once for a name, however many records are theirs', async ({ trx }) => {
  await makeThree(trx)
  await countFurther(trx)
  const counted = async () => {
    const terms = await trx.selectFrom('duplicateTerms').select(['people', 'further']).where('people', '>', 1).execute()
    return terms.map(({ people, further }) => `${people} ${further}`).sort()
  }
  // Everybody, the surname of three, and the first name and postcode of the two records of one person.
  expect(await counted()).toEqual(['2 1', '2 1', '3 1', '4 1'])
  await trx.updateTable('duplicatePairs').set({ state: 'possible', groupId: null }).execute()
  await countFurther(trx)
  expect(await counted()).toEqual(['2 0', '2 0', '3 0', '4 0'])
})

test('compareRandom compares each person with a few others, the same ones every time', async ({ trx }) => {
  await makeThree(trx)
  const found = await compareRandom(trx, keyring)
  expect(found).toHaveLength(4)
  expect(await compareRandom(trx, keyring)).toEqual(found)
})
