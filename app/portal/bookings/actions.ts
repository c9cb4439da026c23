'use server'

import { revalidatePath } from 'next/cache'
import { definePortalAction } from '#lib/endpoints/define-portal-action.ts'
import { renewFeed } from '#lib/portal/calendar/renew-feed.ts'

export const renewFeedAction = definePortalAction({
  work: renewFeed,
  afterCommit: () => revalidatePath('/portal/bookings'),
})
