'use server'

import { redirect } from 'next/navigation'
import { z } from 'zod'
import { settleBooking, takenPaymentInput } from '#lib/bookings/settle-booking.ts'
import { formatPence, noMoney } from '#lib/core/money.ts'
import { Refusal } from '#lib/core/refusal.ts'
import { defineAction } from '#lib/endpoints/define-action.ts'
import { readAccount } from '#lib/payments/account/read-account.ts'
import { typedAmount } from '#lib/payments/schemas.ts'

const { method, note, receivedOn } = takenPaymentInput.shape

/** Records a payment. Asks once before recording more than is left to pay, because a mistyped amount is found late. */
export const takePaymentAction = defineAction({
  may: 'payments.write',
  input: z.object({
    bookingId: z.uuid(),
    amount: typedAmount,
    method,
    receivedOn: receivedOn.unwrap(),
    note,
    isMore: z.literal('meant').optional(),
  }),
  keep: ['amount', 'method', 'receivedOn', 'note'],
  work: async (trx, actor, { isMore, ...payment }) => {
    const id = await settleBooking(trx, actor, { ...payment, status: 'succeeded' })
    const { owed, toGiveBack } = await readAccount(trx, payment.bookingId)
    const surplus = owed === null || toGiveBack < payment.amount ? toGiveBack : payment.amount
    if (owed !== null && surplus > noMoney && !isMore)
      throw Refusal.at('isMore', `${formatPence(surplus)} of it is more than is left to pay.`)
    return id
  },
  afterCommit: (_, { bookingId }) => redirect(`/admin/bookings/${bookingId}`),
})
