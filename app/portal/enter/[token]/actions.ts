'use server'

import { redirect } from 'next/navigation'
import { z } from 'zod'
import { definePublicAction } from '#lib/endpoints/define-action.ts'
import { keepPortalSession } from '#lib/endpoints/require-portal-customer.ts'
import { enterByLink } from '#lib/portal/entry/entry-link.ts'

export const enterByLinkAction = definePublicAction({
  input: z.object({ token: z.string().max(200) }),
  keep: [],
  limit: { name: 'portal link', points: 60, seconds: 600 },
  check: async () => undefined,
  work: enterByLink,
  afterCommit: async (token) => {
    await keepPortalSession(token)
    redirect('/portal/bookings')
  },
})
