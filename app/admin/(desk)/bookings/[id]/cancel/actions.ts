'use server'

import { redirect } from 'next/navigation'
import { z } from 'zod'
import { cancelBooking } from '#lib/bookings/cancel-booking.ts'
import { cancelSeats } from '#lib/bookings/seats/cancel-seats.ts'
import { Refusal } from '#lib/core/refusal.ts'
import { defineAction } from '#lib/endpoints/define-action.ts'
import { penceInput } from '#lib/payments/schemas.ts'

const reason = z.string().trim().max(500, 'This is too long.')

export const cancelAction = defineAction({
  may: 'bookings.write',
  input: z.object({
    bookingId: z.uuid(),
    seatIds: z.array(z.uuid()),
    by: z.enum(['customer', 'company']),
    quotedOwed: penceInput,
    quotedRefund: penceInput,
    keep: penceInput.optional(),
    keepReason: reason.optional(),
    reason: reason.min(1, 'Say why.'),
  }),
  keep: ['reason', 'keepReason'],
  work: async (trx, actor, { seatIds, quotedOwed, quotedRefund, keep, keepReason, ...given }) => {
    if (keep !== undefined && !keepReason) throw Refusal.at('keepReason', 'Say why you keep a different amount.')
    const instead = keep !== undefined && keepReason ? { keep, reason: keepReason } : undefined
    const cancelling = { ...given, instead, quoted: { owed: quotedOwed, refund: quotedRefund } }
    if (seatIds.length === 0) await cancelBooking(trx, actor, cancelling)
    else await cancelSeats(trx, actor, { ...cancelling, seatIds })
  },
  afterCommit: (_, { bookingId }) => redirect(`/admin/bookings/${bookingId}`),
})
