import { expect } from 'vitest'
import { companyAddress } from '../../settings/company/company-settings.ts'
import { makeCompany } from '../../testing/make/make-company.ts'
import { storeSetting } from '../../testing/make/store-setting.ts'
import { test } from '../../testing/test.ts'
import { vatNumber, vatRegistered } from '../settings/vat-settings.ts'
import { readSupplier } from './read-supplier.ts'

test('readSupplier is complete with an address, and with a VAT number where the company is registered', async ({
  trx,
}) => {
  expect(await readSupplier(trx)).toBeUndefined()
  await makeCompany(trx, { isRegistered: false })
  expect(await readSupplier(trx)).toMatchObject({
    company: { address: ['1 Kirkgate', 'Leeds', 'LS1 6BY'] },
    daysToPay: 30,
  })

  await storeSetting(trx, vatRegistered, true)
  await storeSetting(trx, vatNumber, '')
  expect(await readSupplier(trx)).toBeUndefined()
  await storeSetting(trx, vatNumber, 'GB 123 4567 82')
  expect(await readSupplier(trx)).toMatchObject({ registration: { isRegistered: true, percent: 20 } })
  await storeSetting(trx, companyAddress, ' \n ')
  expect(await readSupplier(trx)).toBeUndefined()
})
