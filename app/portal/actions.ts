'use server'

import { redirect } from 'next/navigation'
import { z } from 'zod'
import { definePublicAction } from '#lib/auth/define-action.ts'
import { definePortalAction } from '#lib/auth/define-portal-action.ts'
import { keepPortalSession, leavePortal } from '#lib/auth/require-portal-customer.ts'
import { enterPortalEvenly } from '#lib/bookings/enter-portal.ts'
import { Refusal } from '#lib/core/refusal.ts'

export const enterPortalAction = definePublicAction({
  input: z.object({ reference: z.string().catch(''), email: z.string().catch('') }),
  keep: ['reference', 'email'],
  limit: 'in check',
  check: enterPortalEvenly,
  work: async (_trx, _origin, _input, entered) => {
    if (!entered)
      throw new Refusal('We couldn’t find that booking. Check the reference and the email on your confirmation.')
    return entered.token
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
