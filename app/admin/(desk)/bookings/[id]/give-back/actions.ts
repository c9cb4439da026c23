'use server'

import { redirect } from 'next/navigation'
import { z } from 'zod'
import { formatPence } from '#lib/core/money.ts'
import { Refusal } from '#lib/core/refusal.ts'
import { defineAction } from '#lib/endpoints/define-action.ts'
import { readAccount } from '#lib/payments/account/read-account.ts'
import { giveBack } from '#lib/payments/refunds/give-back.ts'
import { refundReasons, returnWays, typedAmount } from '#lib/payments/schemas.ts'

/** Gives money of a booking back. Another sum than the account shows is asked about once, and needs a note. */
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
    const { owed, toGiveBack } = await readAccount(trx, refund.bookingId)
    const ids = await giveBack(trx, actor, { ...refund, isPending: when === 'later' })
    if (owed !== null && refund.amount > toGiveBack) {
      if (!isOther)
        throw Refusal.at(
          'isOther',
          `Only ${formatPence(toGiveBack)} is to be given back; the rest would be owed again.`,
        )
      if (!refund.note) throw Refusal.at('note', 'Say why it is another sum.')
    }
    return ids
  },
  afterCommit: (_, { bookingId }) => redirect(`/admin/bookings/${bookingId}`),
})
