import { expect } from 'vitest'
import { asAdmin } from '../../testing/actors.ts'
import { makeCustomer, makeStaff } from '../../testing/make/make.ts'
import { test } from '../../testing/test.ts'
import { listPicked } from './list-picked.ts'
import { pickPeople } from './pick-people.ts'

test('picked people are listed only to the colleague who picked them', async ({ trx }) => {
  const pickerId = await makeStaff(trx, 'admin')
  const ids = [await makeCustomer(trx), await makeCustomer(trx)]
  const pick = await pickPeople(trx, { ...asAdmin(), userId: pickerId }, { ids })

  expect(await listPicked(trx, asAdmin(pickerId), pick)).toEqual(ids)
  expect(await listPicked(trx, asAdmin(pickerId), pickerId)).toBeUndefined()
  expect(await listPicked(trx, asAdmin(await makeStaff(trx, 'admin')), pick)).toBeUndefined()
  expect(await listPicked(trx, asAdmin(), pick)).toBeUndefined()
})
