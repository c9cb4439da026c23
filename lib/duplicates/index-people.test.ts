import { randomBytes } from 'node:crypto'
import { expect } from 'vitest'
import { inTransaction } from '../db/transaction.ts'
import type { Trx } from '../db/types.ts'
import { markMerged } from '../people/merging/mark-merged.ts'
import { keepSealed } from '../privacy/sealed/keep-sealed.ts'
import { parseKeyring } from '../privacy/vault/vault.ts'
import { makeCustomer } from '../testing/make/make.ts'
import { test } from '../testing/test.ts'
import { clip, compareCandidates } from './compare/compare-candidates.ts'
import { readTraits } from './compare/comparer.ts'
import { indexPeople } from './index-people.ts'
import { ensureLearned } from './learn/read-learned.ts'
import { isAloneWithFinder, lockFinder } from './lock-finder.ts'
import { birthKeyOf, readPeople } from './read-people.ts'

const keyring = parseKeyring(`k1:${randomBytes(32).toString('base64')}`)

async function index(trx: Trx, ids: string[], gone: string[] = []): Promise<void> {
  const people = await readTraits(trx, keyring, ids)
  await indexPeople(trx, [...people.values()], gone, birthKeyOf(keyring))
}

/** How many people have how many terms: the index as a whole, without its hashes. */
async function counts(trx: Trx) {
  const terms = await trx.selectFrom('duplicateTerms').select('people').where('people', '>', 0).execute()
  const keys = await trx.selectFrom('duplicateKeys').select('userId').execute()
  return { terms: terms.map(({ people }) => people).sort(), keys: keys.length }
}

async function makeTwins(trx: Trx) {
  const [one, two] = [
    await makeCustomer(trx, { firstName: 'Aleshia' }),
    await makeCustomer(trx, { firstName: 'Aleshia' }),
  ]
  await trx.updateTable('users').set({ phone: '+441134960000', postcode: 'LS1 4AP' }).execute()
  return [one, two].sort()
}

test('indexPeople counts each value once for each person, however often it is done', async ({ trx }) => {
  const [one = '', two = ''] = await makeTwins(trx)
  await index(trx, [one, two])
  const both = await counts(trx)
  // Everyone, and the given name, surname and postcode that both share.
  expect(both.terms).toEqual([2, 2, 2, 2])
  await index(trx, [one])
  expect(await counts(trx)).toEqual(both)
})

test('indexPeople forgets those who are gone, and follows a name that changes', async ({ trx }) => {
  const [one = '', two = ''] = await makeTwins(trx)
  await index(trx, [one, two])
  await trx.updateTable('users').set({ firstName: 'Zebediah' }).where('id', '=', two).execute()
  await index(trx, [two])
  expect((await counts(trx)).terms).toEqual([1, 1, 2, 2, 2])
  await index(trx, [], [one, two])
  expect(await counts(trx)).toEqual({ terms: [], keys: 0 })
})

test('indexPeople keeps no date of birth that anyone could read', async ({ trx }) => {
  const [one = ''] = await makeTwins(trx)
  await keepSealed(trx, keyring, [{ userId: one, field: 'dateOfBirth', value: '1980-03-05' }])
  expect((await readPeople(trx, keyring, [one]))[0]?.dateOfBirth).toBe('1980-03-05')
  await index(trx, [one])
  const before = await trx.selectFrom('duplicateKeys').select('key').orderBy('key').execute()
  const other = parseKeyring(`k2:${randomBytes(32).toString('base64')}`)
  await indexPeople(trx, [...(await readTraits(trx, keyring, [one])).values()], [], birthKeyOf(other))
  // Only a date hashed with a key changes with the key.
  expect(await trx.selectFrom('duplicateKeys').select('key').orderBy('key').execute()).not.toEqual(before)
})

test('readTraits leaves out who is merged or erased', async ({ trx }) => {
  const [one = '', two = ''] = await makeTwins(trx)
  const erased = await makeCustomer(trx)
  await markMerged(trx, one, [two], new Date())
  await trx.updateTable('users').set({ erasedAt: new Date() }).where('id', '=', erased).execute()
  expect([...(await readTraits(trx, keyring, [one, two, erased])).keys()]).toEqual([one])
})

test('compareCandidates stores the likely pairs of these people, and drops those that no longer are', async ({
  trx,
}) => {
  const [one = '', two = ''] = await makeTwins(trx)
  const stranger = await makeCustomer(trx, { firstName: 'Ben' })
  await trx.updateTable('users').set({ lastName: 'Öztürk', phone: null }).where('id', '=', stranger).execute()
  await ensureLearned(trx, 'k1')
  await index(trx, [one, two, stranger])
  await compareCandidates(trx, keyring, [one])
  const pairs = () => trx.selectFrom('duplicatePairs').select(['userA', 'userB', 'state']).execute()
  expect(await pairs()).toEqual([{ userA: one, userB: two, state: 'possible' }])

  await trx
    .updateTable('users')
    .set({ firstName: 'Quentin', lastName: 'Ash', phone: null, postcode: null })
    .where('id', '=', two)
    .execute()
  await index(trx, [two])
  await compareCandidates(trx, keyring, [two])
  expect(await pairs()).toEqual([])
})

test('compareCandidates leaves a pair that a colleague has decided', async ({ trx }) => {
  const [userA = '', userB = ''] = await makeTwins(trx)
  await trx
    .insertInto('duplicatePairs')
    .values({ userA, userB, state: 'dismissed', dismissedAt: new Date(), score: '7.00' })
    .execute()
  await ensureLearned(trx, 'k1')
  await index(trx, [userA, userB])
  await compareCandidates(trx, keyring, [userA])
  const pairs = trx.selectFrom('duplicatePairs').select(['state', 'score'])
  expect(await pairs.execute()).toEqual([{ state: 'dismissed', score: '7.00' }])
  expect([clip(-200), clip(1.23456), clip(5000)]).toEqual([-99, 1.23, 999])
})

test('isAloneWithFinder and lockFinder let one transaction change groups at a time', async ({ ownDb }) => {
  await inTransaction(ownDb, async (trx) => {
    await lockFinder(trx)
    expect(await isAloneWithFinder(trx)).toBe(true)
    expect(await inTransaction(ownDb, isAloneWithFinder)).toBe(false)
  })
  expect(await inTransaction(ownDb, isAloneWithFinder)).toBe(true)
})
