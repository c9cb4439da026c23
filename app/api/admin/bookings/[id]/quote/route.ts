import { z } from 'zod'
import { quoteAnswer, quoteChange, quoteInput } from '#lib/bookings/money/quote-change.ts'
import { one } from '#lib/endpoints/answer/answer-shapes.ts'
import { defineHandler } from '#lib/endpoints/define-handler.ts'
import { defineOtherMethods } from '#lib/endpoints/define-other-methods.ts'

export const GET = defineHandler({
  summary: 'Quote a change of a booking',
  description: 'What it would do to the money now. Send `owed` and `refund` back with the change as `quoted`.',
  may: 'bookings.write',
  input: z.object({ params: z.object({ id: z.uuid() }), query: quoteInput }),
  answer: one(quoteAnswer),
  work: async (db, actor, { params: { id: bookingId }, query }) => {
    const data = await quoteChange(db, actor, { bookingId, ...query })
    return data && { body: { data } }
  },
})

export const { POST, PUT, PATCH, DELETE, OPTIONS } = defineOtherMethods({ GET })
