import { extractText } from 'unpdf'
import { expect, test } from 'vitest'
import { drawReceipt } from './draw-receipt.ts'
import type { Receipt } from './find-receipt.ts'

const made = { company: 'Moorside First Aid', madeAt: new Date('2026-12-05T12:00:00Z') }

const receipt: Receipt = {
  id: 'payment',
  userId: 'ada',
  reference: 'PAY-7K2QD-9MX4P',
  amount: '1250.00',
  refundedAmount: '0.00',
  method: 'bank_transfer',
  receivedOn: '2026-12-02',
  paidAt: new Date('2026-12-02T10:00:00Z'),
  createdAt: new Date('2026-11-20T10:00:00Z'),
  bookingReference: 'RFT-7K2QD-9MX4P',
  courseDate: '2027-01-12',
  courseName: 'First Aid at Work',
  payerName: 'Ada Khan',
  payerCompany: 'Acme Widgets',
  refunds: [],
}

test('drawReceipt prints the payment, the payer and the course, and no refunds where there were none', async () => {
  const text = await textOf({})
  for (const words of [
    'Moorside First Aid',
    'Receipt number PAY-7K2QD-9MX4P',
    'Paid on 2 Dec 2026',
    'Paid by Bank transfer',
    'Received from Ada Khan, Acme Widgets',
    'For First Aid at Work, 12 January 2027 (booking RFT-7K2QD-9MX4P)',
    'Amount received £1,250.00',
  ])
    expect(text).toContain(words)
  expect(text).not.toContain('Refunded')
})

test('drawReceipt prints each refund and their sum', async () => {
  const refunds = [
    { amount: '20.00', at: '2026-12-03T10:00:00Z' },
    { amount: '5.00', at: '2026-12-04T10:00:00Z' },
  ]
  const text = await textOf({ refunds, refundedAmount: '25.00' })
  for (const words of ['Refunded on 3 Dec 2026 £20.00', 'Refunded on 4 Dec 2026 £5.00', 'Refunded in all £25.00'])
    expect(text).toContain(words)
  const [refund] = refunds
  const once = await textOf({ refunds: refund ? [refund] : [], refundedAmount: '20.00' })
  expect(once).toContain('Refunded on 3 Dec 2026 £20.00 Refunded in all £20.00')
})

test('drawReceipt leaves out what is not known, and goes by the day a payment was recorded', async () => {
  const text = await textOf({
    receivedOn: null,
    paidAt: null,
    payerName: '',
    payerCompany: null,
    courseName: null,
    courseDate: null,
  })
  expect(text).toContain('Paid on 20 Nov 2026')
  expect(text).toContain('For Course (booking')
  expect(text).not.toContain('Received from')
})

async function textOf(over: Partial<Receipt>): Promise<string> {
  const { text } = await extractText(await drawReceipt({ ...receipt, ...over }, made), { mergePages: true })
  return text.replace(/\s+/g, ' ')
}
