import { randomBytes } from 'node:crypto'
import { expect } from 'vitest'
import type { Trx } from '../db/types.ts'
import { parseKeyring } from '../privacy/vault.ts'
import { asAdmin, asCustomer } from '../testing/actors.ts'
import { makeCustomer } from '../testing/make.ts'
import { test } from '../testing/test.ts'
import { findLookalikes, findLookalikesOf } from './find-lookalikes.ts'
import { refreshDuplicates } from './refresh-duplicates.ts'

const keyring = parseKeyring(`k1:${randomBytes(32).toString('base64')}`)

async function refreshAll(trx: Trx) {
  while ((await refreshDuplicates(trx, keyring)) > 0);
}

test('somebody with another address and the same phone is found, with the reasons', async ({ trx }) => {
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

test('nobody is found for a stranger, nor what the asker may not reach', async ({ trx }) => {
  await makeCustomer(trx, { firstName: 'Katherine' })
  const other = await makeCustomer(trx, { firstName: 'Ben' })
  await refreshAll(trx)

  const described = { firstName: 'Katherine', lastName: 'Khan' }
  expect(await findLookalikes(trx, asAdmin(), keyring, described)).toHaveLength(1)
  expect(await findLookalikes(trx, asCustomer(other), keyring, described)).toEqual([])
  expect(await findLookalikes(trx, asAdmin(), keyring, { firstName: 'Olga', lastName: 'Petrov' })).toEqual([])
})

test('of several at once each is answered in its place, as if alone', async ({ trx }) => {
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

async function makeNamed(trx: Trx, firstName: string, lastName: string): Promise<string> {
  const id = await makeCustomer(trx, { firstName })
  await trx.updateTable('users').set({ lastName }).where('id', '=', id).execute()
  return id
}
