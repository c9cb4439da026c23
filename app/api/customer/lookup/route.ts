import { z } from 'zod'
import { keepPortalToken } from '#lib/auth/portal-cookie.ts'
import { one } from '#lib/endpoints/answer/answer-shapes.ts'
import { defineOtherMethods } from '#lib/endpoints/define-other-methods.ts'
import { defineStrangerHandler } from '#lib/endpoints/define-stranger-handler.ts'
import { enterPortalEvenly } from '#lib/portal/entry/enter-portal.ts'

export const POST = defineStrangerHandler({
  summary: 'Open the portal of a customer',
  description:
    'Sets the cookie of the portal session. Whatever is wrong, and too many tries, are one and the same 404.',
  body: z.object({ email: z.string().catch(''), bookingReference: z.string().catch('') }),
  blank: { email: '', bookingReference: '' },
  answer: one(z.object({ bookingReference: z.string(), firstName: z.string().nullable() })),
  limit: 'in work',
  work: async (db, origin, { email, bookingReference }) => {
    const entered = await enterPortalEvenly(db, origin, { reference: bookingReference, email })
    return entered && { body: { data: entered }, headers: keepPortalToken(entered.token) }
  },
})

export const { GET, PUT, PATCH, DELETE, OPTIONS } = defineOtherMethods({ POST })
