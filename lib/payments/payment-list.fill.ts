import type { Trx } from '../db/types.ts'
import type { KnownList } from '../testing/lists/known-list.ts'
import { makeCustomer, makePaidBooking } from '../testing/make/make.ts'
import { paymentList } from './payment-list.ts'

export const known: KnownList = { list: paymentList, fill }

/** Payments of every status and method, of one person and of others, on two days. */
async function fill(trx: Trx) {
  const bookerId = await makeCustomer(trx, { firstName: 'Zebedee' })
  const ids: string[] = []
  for (const over of [{ bookerId }, { bookerId }, ...Array.from({ length: 6 }, () => ({}))])
    ids.push((await makePaidBooking(trx, over)).paymentId)
  const [first = '', second = '', third = '', fourth = '', fifth = '', sixth = ''] = ids
  const change = (id: string, values: object) => trx.updateTable('payments').set(values).where('id', '=', id).execute()
  await change(first, { status: 'refunded', refundedAmount: '100.00', method: 'cash' })
  await change(second, { status: 'partially_refunded', refundedAmount: '5.00', method: 'invoice' })
  await change(third, { status: 'pending', receivedOn: null, method: 'bank_transfer' })
  await change(fourth, { status: 'processing', receivedOn: null, amount: '12.50' })
  const voided = { voidedAt: new Date('2026-11-22T12:00:00Z'), voidReason: 'Typed twice' }
  await change(fifth, { status: 'failed', receivedOn: null, ...voided })
  await change(sixth, { receivedOn: '2026-10-01', createdAt: new Date('2026-10-01T12:00:00.123Z'), method: 'credits' })

  const { reference } = await trx
    .selectFrom('payments')
    .select('reference')
    .where('id', '=', sixth)
    .executeTakeFirstOrThrow()
  return {
    q: [reference, 'zebedee'],
    userId: [bookerId],
    receivedFrom: ['2026-11-01'],
    receivedTo: ['2026-10-01', '2026-11-19'],
  }
}
