import { expect } from 'vitest'
import { storeSetting } from '../../testing/make/store-setting.ts'
import { test } from '../../testing/test.ts'
import { bankAccount, bankName, bankSortCode, companyAddress, companyEmail, companyNumber } from './company-settings.ts'
import { readCompany } from './read-company.ts'

test('readCompany gives the name alone until the rest is set, and the bank once all of it is', async ({ trx }) => {
  const nothing = { address: [], phone: '', email: '', number: '', bank: null }
  expect(await readCompany(trx)).toEqual({ name: 'React Fast Training', ...nothing })

  await storeSetting(trx, companyAddress, '1 Kirkgate \n\nLeeds')
  await storeSetting(trx, bankName, 'Moorside Bank')
  await storeSetting(trx, bankSortCode, '12-34-56')
  expect(await readCompany(trx)).toMatchObject({ address: ['1 Kirkgate', 'Leeds'], bank: null })
  await storeSetting(trx, bankAccount, '01234567')
  const bank = { name: 'Moorside Bank', sortCode: '12-34-56', account: '01234567' }
  expect(await readCompany(trx)).toMatchObject({ bank })
})

test('sort code, account and company number are kept in one spelling', () => {
  const read = ({ schema }: typeof bankSortCode, text: string) => schema.safeParse(text).data
  expect(['123456', '12 34 56', '12-34-56', '12345', ''].map((text) => read(bankSortCode, text))).toEqual([
    '12-34-56',
    '12-34-56',
    '12-34-56',
    undefined,
    '',
  ])
  expect(['0123 4567', '1234567', ''].map((text) => read(bankAccount, text))).toEqual(['01234567', undefined, ''])
  expect(['sc123456', '1234 5678', '123', ''].map((text) => read(companyNumber, text))).toEqual([
    'SC123456',
    '12345678',
    undefined,
    '',
  ])
  expect(['', 'a@acme.example', 'a@'].map((text) => companyEmail.schema.safeParse(text).success)).toEqual([
    true,
    true,
    false,
  ])
})
