'use server'

import { redirect } from 'next/navigation'
import { z } from 'zod'
import { definePublicAction } from '#lib/auth/define-action.ts'
import { definePortalAction } from '#lib/auth/define-portal-action.ts'
import { keepPortalSession, leavePortal } from '#lib/auth/require-portal-customer.ts'
import { enterPortal } from '#lib/bookings/enter-portal.ts'
import { atLeast } from '#lib/core/at-least.ts'
import { Refusal } from '#lib/core/refusal.ts'

const answerMilliseconds = 400

export const enterPortalAction = definePublicAction({
  input: z.object({ reference: z.string().catch(''), email: z.string().catch('') }),
  keep: ['reference', 'email'],
  limit: 'in check',
  check: (db, origin, input) => atLeast(answerMilliseconds, () => enterPortal(db, origin, input)),
  work: async (_trx, _origin, _input, token) => {
    if (!token)
      throw new Refusal('We couldn’t find that booking. Check the reference and the email on your confirmation.')
    return token
  },
  afterCommit: async (token) => {
    await keepPortalSession(token)
    redirect('/portal/bookings')
  },
})

export const leavePortalAction = definePortalAction({
  work: leavePortal,
  afterCommit: () => redirect('/portal'),
})
