'use server'

import { redirect } from 'next/navigation'
import { z } from 'zod'
import { Refusal } from '#lib/core/refusal.ts'
import { definePublicAction } from '#lib/endpoints/define-action.ts'
import { keepPortalSession } from '#lib/endpoints/require-portal-customer.ts'
import { appUrl } from '#lib/env.ts'
import { enterPortalEvenly } from '#lib/portal/entry/enter-portal.ts'
import { mailOwnBookingsEvenly } from '#lib/portal/mail-own-bookings.ts'
import { loadKeyring } from '#lib/privacy/vault/load-keyring.ts'

export const enterPortalAction = definePublicAction({
  input: z.object({ reference: z.string().catch(''), email: z.string().catch('') }),
  keep: ['reference', 'email'],
  limit: 'in check',
  check: enterPortalEvenly,
  work: async (_trx, _origin, _input, entered) => {
    if (!entered)
      throw new Refusal(
        'We couldn’t find that booking. Check the reference on your confirmation email, or have your bookings emailed to you.',
      )
    return entered.token
  },
  afterCommit: async (token) => {
    await keepPortalSession(token)
    redirect('/portal/bookings')
  },
})

export const mailBookingsAction = definePublicAction({
  input: z.object({ address: z.string().catch('') }),
  keep: ['address'],
  limit: 'in check',
  check: (db, origin, { address }) =>
    mailOwnBookingsEvenly(db, origin, {
      email: address,
      portalUrl: new URL('/portal', appUrl()).href,
      keyring: loadKeyring(),
    }),
  work: async () => undefined,
  message: () =>
    'If bookings were made with this address, we have sent them to it. It can take a few minutes; check your junk folder too.',
})
