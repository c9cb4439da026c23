import { spendAttempt } from '#lib/auth/attempts/spend-attempt.ts'
import { TooMany } from '#lib/core/too-many.ts'
import { database } from '#lib/db/database.ts'
import { readOrigin } from '#lib/endpoints/origin/request-origin.ts'
import { appUrl } from '#lib/env.ts'
import { calendarResponse } from '#lib/portal/calendar/calendar-response.ts'
import { readFeedToken } from '#lib/portal/calendar/feed-token.ts'
import { writeCalendar } from '#lib/portal/calendar/write-calendar.ts'
import { listOwnBookings } from '#lib/portal/own/list-own-bookings.ts'
import { loadKeyring } from '#lib/privacy/vault/load-keyring.ts'
import { companyName } from '#lib/settings/company/company-settings.ts'
import { readSetting } from '#lib/settings/read-setting.ts'

const limit = { name: 'calendar', points: 120, seconds: 600 }

/** For calendar programs, which have no session: the address itself identifies the customer. */
export async function GET(request: Request, { params }: { params: Promise<{ token: string }> }): Promise<Response> {
  const { token } = await params
  try {
    await spendAttempt(database(), limit, readOrigin(request.headers))
  } catch (error) {
    if (error instanceof TooMany)
      return new Response(error.message, { status: 429, headers: { 'retry-after': String(error.retryAfter) } })
    throw error
  }
  const actor = await readFeedToken(database(), loadKeyring(), token)
  if (!actor)
    return new Response('There is no such calendar.', { status: 404, headers: { 'cache-control': 'no-store' } })
  const company = await readSetting(database(), companyName)
  return calendarResponse(writeCalendar(await listOwnBookings(database(), actor), { appUrl: appUrl(), company }))
}
