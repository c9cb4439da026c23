import { expect } from 'vitest'
import { asAdmin } from '../testing/actors.ts'
import { makeInvoice } from '../testing/make/make-company.ts'
import { test } from '../testing/test.ts'
import { invoicesSearch } from './search-invoices.ts'

test('invoicesSearch finds a document by its number with or without zeros, and takes no bare number for one', async ({
  trx,
}) => {
  const { invoiceId, label } = await makeInvoice(trx)
  const find = (q: string) => invoicesSearch.find(trx, asAdmin(), { q, most: 6 })
  for (const q of [label, 'INV-1', 'inv 1', 'INVOOOO1'])
    expect(await find(q)).toEqual([{ id: invoiceId, label, detail: 'Ada Khan · £100.00' }])
  for (const q of ['1', 'INV-2', 'CN-1', 'Khan']) expect(await find(q)).toEqual([])
})
