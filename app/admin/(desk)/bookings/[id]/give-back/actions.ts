'use server'

import { redirect } from 'next/navigation'
import { z } from 'zod'
import { formatPence, least, noMoney } from '#lib/core/money.ts'
import { Refusal } from '#lib/core/refusal.ts'
import { defineAction } from '#lib/endpoints/define-action.ts'
import { readAccount } from '#lib/payments/account/read-account.ts'
import { giveBack } from '#lib/payments/refunds/give-back.ts'
import { refundReasons, returnWays, typedAmount } from '#lib/payments/schemas.ts'

/** Gives back money of a booking. Asks once before giving back more than is due, which also needs a note. */
export const giveBackAction = defineAction({
  may: 'payments.refund',
  input: z.object({
    bookingId: z.uuid(),
    amount: typedAmount,
    reason: z.enum(refundReasons, 'Choose a reason.'),
    note: z.string().trim().max(500, 'This is too long.'),
    returnedBy: z.enum(returnWays),
    when: z.enum(['now', 'later']),
    isOther: z.literal('meant').optional(),
  }),
  keep: ['amount', 'reason', 'note', 'returnedBy', 'when'],
  work: async (trx, actor, { when, isOther, ...refund }) => {
    const ids = await giveBack(trx, actor, { ...refund, isPending: when === 'later' })
    const { owed, debt } = await readAccount(trx, refund.bookingId)
    const over = least(refund.amount, debt)
    if (owed === null || over === noMoney) return ids
    if (!refund.note) throw Refusal.at('note', 'Say why more goes back than is due.')
    if (!isOther)
      throw Refusal.at(
        'isOther',
        `${formatPence(over)} of this is not due back. If you give it back, the customer will owe it again.`,
      )
    return ids
  },
  afterCommit: (_, { bookingId }) => redirect(`/admin/bookings/${bookingId}`),
})
