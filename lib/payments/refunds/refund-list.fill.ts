import { fromDecimal } from '../../core/money.ts'
import type { Trx } from '../../db/types.ts'
import { asAdmin } from '../../testing/actors.ts'
import type { KnownList } from '../../testing/lists/known-list.ts'
import { makeCustomer, makePaidBooking } from '../../testing/make/make.ts'
import { issueRefund } from './issue-refund.ts'
import { refundList } from './refund-list.ts'
import { failRefund } from './settle-refund.ts'

export const known: KnownList = { list: refundList, fill }

/** Refunds of every status and by every way, of one person and of others, two of them at one moment. */
async function fill(trx: Trx) {
  const bookerId = await makeCustomer(trx, { firstName: 'Zebedee' })
  const office = asAdmin()
  const refund = { reason: 'other', note: '' } as const
  const at = new Date('2026-11-22T12:00:00.123Z')
  const { paymentId } = await makePaidBooking(trx, { bookerId })
  for (const [amount, isPending, returnedBy] of [
    ['1.00', true, 'bank_transfer'],
    ['1.00', false, 'cash'],
    ['2.50', false, 'card'],
  ] as const)
    await issueRefund(trx, office, { paymentId, amount: fromDecimal(amount), ...refund, isPending, returnedBy }, at)
  const other = await makePaidBooking(trx)
  const given = { paymentId: other.paymentId, amount: fromDecimal('7.00'), ...refund, isPending: true }
  const refundId = await issueRefund(trx, office, given, new Date('2026-11-21T12:00:00Z'))
  await failRefund(trx, office, { refundId, reason: 'Account closed' }, at)
  await issueRefund(trx, office, given, new Date('2026-11-23T12:00:00Z'))

  const { reference } = await trx
    .selectFrom('payments')
    .select('reference')
    .where('id', '=', other.paymentId)
    .executeTakeFirstOrThrow()
  return { q: [reference, 'zebedee'], userId: [bookerId] }
}
