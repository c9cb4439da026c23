import { systemActor } from '../core/actor.ts'
import { fromDecimal } from '../core/money.ts'
import { inTransaction } from '../db/transaction.ts'
import type { Db } from '../db/types.ts'
import { issueRefund } from '../payments/refunds/issue-refund.ts'
import { findTraces } from './fills/traces.ts'
import { importText } from './import-file.ts'
import { makePaidBooking } from './make/make.ts'

/** A customer with rows in every table, and the staff who served them. */
export async function leaveEverything(db: Db, url: string): Promise<string> {
  const { bookerId, email, paymentId } = await inTransaction(db, async (trx) => {
    const booking = await makePaidBooking(trx)
    const { email } = await trx
      .selectFrom('users')
      .select('email')
      .where('id', '=', booking.bookerId)
      .executeTakeFirstOrThrow()
    return { ...booking, email: email ?? '' }
  })
  for (const [index, phone] of ['07400 123456', '07400 654321'].entries())
    await importText(db, url, [
      {
        bookingReference: `RFT2507000${index}`,
        contactDetails: { firstName: 'Ada', lastName: 'Khan', email, phone },
        participants: [{ firstName: 'Ada', lastName: 'Khan', email, medicalConditions: 'asthma' }],
        specialRequirements: 'step-free',
        finalAmount: '75.00',
        status: 'PAID',
        createdAt: `2025-0${index + 1}-01T10:00:00Z`,
      },
    ])
  await inTransaction(db, async (trx) => {
    await issueRefund(trx, systemActor('test'), {
      paymentId,
      amount: fromDecimal('10.00'),
      reason: 'other',
      note: 'Called',
    })
    for (const { leave } of await findTraces()) await leave?.(trx, bookerId)
  })
  return bookerId
}
