import { expect } from 'vitest'
import type { Trx } from '../../db/types.ts'
import { changeSetting } from '../../settings/change-setting.ts'
import { asAdmin } from '../../testing/actors.ts'
import { makeInvoice } from '../../testing/make/make-company.ts'
import { test } from '../../testing/test.ts'
import { creditNoteFirst, creditNotePrefix, invoiceFirst, invoicePrefix } from './number-settings.ts'
import { readRegistration, vatFrom, vatNumber, vatRegistered } from './vat-settings.ts'

const set = (trx: Trx, over: Omit<Parameters<typeof changeSetting>[2], 'value'>, value: string | number | boolean) =>
  changeSetting(trx, asAdmin(), { ...over, value })

test('the company is registered for VAT only with a number, which then stays', async ({ trx }) => {
  await expect(set(trx, { setting: vatRegistered }, true)).rejects.toThrow('Write the VAT number first.')
  await set(trx, { setting: vatNumber }, 'GB 123 4567 82')
  await set(trx, { setting: vatRegistered }, true)
  await set(trx, { setting: vatFrom }, '2026-04-01')
  await expect(set(trx, { setting: vatNumber }, '')).rejects.toThrow('Switch VAT off first')
  expect(await readRegistration(trx)).toEqual({
    isRegistered: true,
    from: '2026-04-01',
    percent: 20,
    number: 'GB 123 4567 82',
  })
})

test('a VAT number is kept in one spelling, and refused if it is none', () => {
  expect(vatNumber.schema.parse('gb123456782')).toBe('GB 123 4567 82')
  expect(vatNumber.schema.parse('')).toBe('')
  expect(vatNumber.schema.safeParse('123456781').success).toBe(false)
  expect(['', '2026-04-01', '2026-02-30', 'soon'].map((day) => vatFrom.schema.safeParse(day).success)).toEqual([
    true,
    true,
    false,
    false,
  ])
})

test('the first number of a series can be changed until it was given', async ({ trx }) => {
  await set(trx, { setting: invoiceFirst }, 457)
  expect(await makeInvoice(trx)).toMatchObject({ label: 'INV-000457' })
  await expect(set(trx, { setting: invoiceFirst }, 500)).rejects.toThrow('was issued already')
  await set(trx, { setting: creditNoteFirst }, 12)
})

test('invoices and credit notes have different letters, in capitals and without digits', async ({ trx }) => {
  await expect(set(trx, { setting: invoicePrefix }, 'CN')).rejects.toThrow('need different letters')
  await set(trx, { setting: invoicePrefix }, 'RFT')
  await expect(set(trx, { setting: creditNotePrefix }, 'RFT')).rejects.toThrow('need different letters')
  expect(invoicePrefix.schema.parse('rft')).toBe('RFT')
  for (const wrong of ['', 'RF7', 'TOOLONGS', 'A-'])
    expect([wrong, invoicePrefix.schema.safeParse(wrong).success]).toEqual([wrong, false])
})
