import { extractText } from 'unpdf'
import { expect } from 'vitest'
import { systemActor } from '../core/actor.ts'
import { fromDecimal } from '../core/money.ts'
import { pdfResponse } from '../documents/pdf-response.ts'
import { asCustomer } from '../testing/actors.ts'
import { makeCustomer, makePaidBooking } from '../testing/make/make.ts'
import { test } from '../testing/test.ts'
import { printReceipt } from './print-receipt.ts'
import { issueRefund } from './refunds/issue-refund.ts'

test('printReceipt shows what was paid for which course and what was refunded, and nothing of tax', async ({ trx }) => {
  const { paymentId, bookerId, reference } = await makePaidBooking(trx)
  await issueRefund(trx, systemActor('test'), { paymentId, amount: fromDecimal('25.00'), reason: 'other', note: '' })

  const printed = await printReceipt(trx, asCustomer(bookerId), { paymentId })
  const { text } = await extractText(printed?.pdf ?? new Uint8Array(), { mergePages: true })
  const { reference: number } = await trx
    .selectFrom('payments')
    .select('reference')
    .where('id', '=', paymentId)
    .executeTakeFirstOrThrow()
  for (const words of [number, reference, '1 December 2026', 'Ada Khan', '£100.00', '£25.00', 'Card'])
    expect(text).toContain(words)
  expect(text).not.toMatch(/vat|tax/i)
  expect(printed?.name).toBe(`receipt-${number}.pdf`)
})

test('printReceipt gives no receipt of a stranger’s payment, nor of money that never arrived', async ({ trx }) => {
  const { paymentId, bookerId } = await makePaidBooking(trx)
  expect(await printReceipt(trx, asCustomer(await makeCustomer(trx)), { paymentId })).toBeUndefined()

  await trx.updateTable('payments').set({ status: 'failed' }).where('id', '=', paymentId).execute()
  expect(await printReceipt(trx, asCustomer(bookerId), { paymentId })).toBeUndefined()
})

test('printReceipt prints and names a receipt whatever its reference holds', async ({ trx }) => {
  const { paymentId, bookerId } = await makePaidBooking(trx)
  const reference = 'PAY-\u202eFDP"\r\nX: 1/李'
  await trx.updateTable('payments').set({ reference }).where('id', '=', paymentId).execute()
  const printed = await printReceipt(trx, asCustomer(bookerId), { paymentId })
  if (!printed) throw new Error('The payment was received.')

  const { headers } = pdfResponse(printed)
  expect(headers.get('content-disposition')).toBe(
    `inline; filename="receipt-PAY--FDP-X- 1--.pdf"; filename*=UTF-8''receipt-PAY--FDP-X-%201-%E6%9D%8E.pdf`,
  )
  const { text } = await extractText(printed.pdf, { mergePages: true })
  expect(text).toContain('PAY-FDP" X: 1/李')
})
