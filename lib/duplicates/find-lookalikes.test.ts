import { randomBytes } from 'node:crypto'
import { expect } from 'vitest'
import type { Trx } from '../db/types.ts'
import { parseKeyring } from '../privacy/vault/vault.ts'
import { asAdmin, asCustomer } from '../testing/actors.ts'
import { makeCustomer } from '../testing/make/make.ts'
import { test } from '../testing/test.ts'
import { watchQueries } from '../testing/watch-queries.ts'
import { findLookalikes, findLookalikesOf } from './find-lookalikes.ts'
import { refreshDuplicates } from './refresh-duplicates.ts'

const keyring = parseKeyring(`k1:${randomBytes(32).toString('base64')}`)

async function refreshAll(trx: Trx) {
  while ((await refreshDuplicates(trx, keyring)) > 0);
}

test('a person with another address and the same phone is found, with reasons', async ({ trx }) => {
  const id = await makeCustomer(trx, { firstName: 'Katherine', companyName: 'Acme Widgets Ltd' })
  await trx.updateTable('users').set({ phone: '+447400123456' }).where('id', '=', id).execute()
  await makeCustomer(trx, { firstName: 'Ben' })
  await refreshAll(trx)

  const found = await findLookalikes(trx, asAdmin(), keyring, {
    firstName: 'Kate',
    lastName: 'Khan',
    email: 'other@example.org',
    phone: '07400 123456',
  })
  expect(found.map((each) => each.id)).toEqual([id])
  expect(found[0]?.reasons).toEqual(expect.arrayContaining(['Same mobile', 'Short or part of the same first name']))
})

test('a stranger finds no one, and a caller no one out of reach', async ({ trx }) => {
  await makeCustomer(trx, { firstName: 'Katherine' })
  const other = await makeCustomer(trx, { firstName: 'Ben' })
  await refreshAll(trx)

  const described = { firstName: 'Katherine', lastName: 'Khan' }
  expect(await findLookalikes(trx, asAdmin(), keyring, described)).toHaveLength(1)
  expect(await findLookalikes(trx, asCustomer(other), keyring, described)).toEqual([])
  expect(await findLookalikes(trx, asAdmin(), keyring, { firstName: 'Olga', lastName: 'Petrov' })).toEqual([])
})

test('several descriptions at once are answered in order, as if alone', async ({ trx }) => {
  const kate = await makeNamed(trx, 'Katherine', 'Okafor')
  const ben = await makeNamed(trx, 'Benjamin', 'Petrov')
  await refreshAll(trx)

  const described = [
    { firstName: 'Ben', lastName: 'Petrov' },
    { firstName: 'Olga', lastName: 'Singh' },
    { firstName: 'Katherine', lastName: 'Okafor' },
  ]
  const found = await findLookalikesOf(trx, asAdmin(), keyring, described)
  expect(found.map((each) => each.map(({ id }) => id))).toEqual([[ben], [], [kate]])
  for (const [place, input] of described.entries())
    expect(await findLookalikes(trx, asAdmin(), keyring, input)).toEqual(found[place])
})

const surnames = 'Adeyemi Brannigan Castellano Dubois Eriksen Ferreira Gruber Horvat Ibrahim Jansen'.split(' ')

/** People added a moment ago, by surname. */
async function addTen(trx: Trx): Promise<string[]> {
  const people = surnames.map((lastName) => ({ firstName: 'Katherine', lastName }))
  const added = await trx.insertInto('users').values(people).returning(['id', 'lastName']).execute()
  return surnames.flatMap((name) => added.filter(({ lastName }) => lastName === name).map(({ id }) => id))
}

test('each of many at once is sought among all who were added a moment ago', async ({ trx }) => {
  const added = await addTen(trx)
  const strangers = Array.from({ length: 90 }, (_, place) => ({ firstName: `Olga${place}`, lastName: 'Singh' }))
  const same = surnames.map((lastName) => ({ firstName: 'Katherine', lastName }))

  const found = await findLookalikesOf(trx, asAdmin(), keyring, [...same, ...strangers])
  expect(found.slice(0, added.length).map((each) => each[0]?.id)).toEqual(added)
})

test('a person waiting only to be grouped hides no one added before', async ({ trx }) => {
  const known = await makeNamed(trx, 'Benjamin', 'Petrov')
  const added = await addTen(trx)
  const waiting = Array.from({ length: 500 }, () => ({ userId: known, isChanged: false }))
  await trx.insertInto('duplicateQueue').values(waiting).execute()

  const [found = []] = await findLookalikesOf(trx, asAdmin(), keyring, [{ firstName: 'Kate', lastName: 'Adeyemi' }])
  expect(found.map(({ id }) => id)).toEqual(added.slice(0, 1))
})

test('an empty description finds no one', async ({ trx }) => {
  const { watched, queries } = watchQueries(trx)
  expect(await findLookalikesOf(watched, asAdmin(), keyring, [])).toEqual([])
  expect(queries).toEqual([])
})

async function makeNamed(trx: Trx, firstName: string, lastName: string): Promise<string> {
  const id = await makeCustomer(trx, { firstName })
  await trx.updateTable('users').set({ lastName }).where('id', '=', id).execute()
  return id
}
