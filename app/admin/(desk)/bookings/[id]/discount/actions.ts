'use server'

import { redirect } from 'next/navigation'
import { z } from 'zod'
import { agreeDiscount, agreedDiscount } from '#lib/bookings/money/agree-discount.ts'
import { defineAction } from '#lib/endpoints/define-action.ts'
import { typedAmount } from '#lib/payments/schemas.ts'

export const agreeDiscountAction = defineAction({
  may: 'bookings.write',
  input: z.object({ bookingId: z.uuid(), amount: typedAmount, reason: agreedDiscount.shape.reason }),
  keep: ['amount', 'reason'],
  work: (trx, actor, { bookingId, ...discount }) => agreeDiscount(trx, actor, { bookingId, discount }),
  afterCommit: (_, { bookingId }) => redirect(`/admin/bookings/${bookingId}`),
})

export const usualPriceAction = defineAction({
  may: 'bookings.write',
  input: z.object({ bookingId: z.uuid() }),
  keep: [],
  work: (trx, actor, { bookingId }) => agreeDiscount(trx, actor, { bookingId, discount: null }),
  afterCommit: (_, { bookingId }) => redirect(`/admin/bookings/${bookingId}`),
})
