import { z } from 'zod'
import { definePortalHandler } from '#lib/endpoints/define-portal-handler.ts'
import { appUrl } from '#lib/env.ts'
import { calendarResponse } from '#lib/portal/calendar/calendar-response.ts'
import { writeCalendar } from '#lib/portal/calendar/write-calendar.ts'
import { listOwnBookings } from '#lib/portal/own/list-own-bookings.ts'
import { companyName } from '#lib/settings/company/company-settings.ts'
import { readSetting } from '#lib/settings/read-setting.ts'

export const GET = definePortalHandler({
  summary: 'Download the days of one booking for a calendar',
  forSeats: true,
  input: z.object({ params: z.object({ id: z.uuid() }) }),
  gives: 'text/calendar',
  work: async (trx, actor, { params }) => {
    const booking = (await listOwnBookings(trx, actor)).find(({ id }) => id === params.id)
    const company = await readSetting(trx, companyName)
    return booking && calendarResponse(writeCalendar([booking], { appUrl: appUrl(), company }))
  },
})
