import { expect } from 'vitest'
import { asAdmin, asCustomer } from '../testing/actors.ts'
import { testKeyring as keyring } from '../testing/import-file.ts'
import { makeCustomer } from '../testing/make/make.ts'
import { makeInvoice } from '../testing/make/make-company.ts'
import { test } from '../testing/test.ts'
import { eraseInvoices } from './erase-invoices.ts'
import { exportInvoices } from './export-invoices.ts'
import { visibleInvoices } from './visible-invoices.ts'

test('eraseInvoices keeps the documents of a person until six years after the tax year of the last one', async ({
  trx,
}) => {
  const { bookerId } = await makeInvoice(trx)
  await makeInvoice(trx)
  const pseudonym = { firstName: 'Erased', lastName: '7K2QD' }
  const input = { emails: [], names: [], pseudonym, keyring, now: new Date('2027-01-10T12:00:00Z') }
  expect(await eraseInvoices(trx, { ...input, userIds: [bookerId] })).toMatchObject([
    { table: 'invoices', rows: 1, fate: 'kept', until: '2033-04-05' },
  ])
  expect(await visibleInvoices(trx, asAdmin()).select('buyerSealed').execute()).not.toContainEqual({
    buyerSealed: null,
  })
  expect(await eraseInvoices(trx, { ...input, userIds: [await makeCustomer(trx)] })).toEqual([])
})

test('exportInvoices gives a person their own documents with the buyer in words', async ({ trx }) => {
  const mine = await makeInvoice(trx)
  await makeInvoice(trx)
  const input = { userIds: [mine.bookerId], keyring, audience: 'person' as const, withSealed: false }
  const [section] = await exportInvoices(trx, input)
  expect(section).toMatchObject({
    name: 'invoices',
    rows: [{ label: mine.label, booking: mine.reference, kind: 'invoice', gross: '100.00', buyer: 'Ada Khan' }],
  })
  expect(await visibleInvoices(trx, asCustomer(mine.bookerId)).select('id').execute()).toHaveLength(1)

  const other = { ...keyring, keys: new Map() }
  const [locked] = await exportInvoices(trx, { ...input, keyring: other })
  expect(locked?.rows).toMatchObject([{ buyer: 'Locked: the key is missing' }])
})
