import { expect } from 'vitest'
import { makeCustomer } from '../../testing/make/make.ts'
import { test } from '../../testing/test.ts'
import { claimContact } from './claim-address.ts'
import { findHolder } from './find-holder.ts'

test('findHolder finds the person an address or number leads to, and the survivor of a merged one', async ({ trx }) => {
  const ada = await makeCustomer(trx, { email: 'ada@acme.example' })
  const old = await makeCustomer(trx, { email: 'old@acme.example' })
  await claimContact(trx, ada, { channel: 'phone', externalId: '+447400123456' })
  const find = async (channel: 'email' | 'phone', externalId: string) =>
    (await findHolder(trx, { channel, externalId }))?.id

  expect(await find('email', 'ada@acme.example')).toBe(ada)
  expect(await find('phone', '+447400123456')).toBe(ada)
  expect(await find('phone', 'ada@acme.example')).toBeUndefined()
  expect(await find('email', 'nobody@acme.example')).toBeUndefined()
  await trx.updateTable('users').set({ mergedIntoId: ada }).where('id', '=', old).execute()
  expect(await find('email', 'old@acme.example')).toBe(ada)
})
