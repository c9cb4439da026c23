import type { Metadata } from 'next'
import { cookies } from 'next/headers'
import { z } from 'zod'
import { PageHeader } from '#components/layout/page-header.tsx'
import { ListPage } from '#components/list/list-page.tsx'
import { toPlainDate } from '#lib/core/dates.ts'
import { readSearchParams, type SearchParams } from '#lib/core/search-params.ts'
import { database } from '#lib/db/database.ts'
import { requirePermission } from '#lib/endpoints/require-permission.ts'
import { openList } from '#lib/lists/open-list.ts'
import { sessionList } from '#lib/sessions/session-list.ts'
import { MonthCalendar } from './month-calendar.tsx'
import { NoSessions, SessionSteps } from './session-steps.tsx'

export const metadata: Metadata = { title: 'Sessions' }

const calendarInput = z.object({
  view: z.enum(['calendar']).optional(),
  month: z
    .string()
    .regex(/^20\d\d-(0[1-9]|1[0-2])$/)
    .optional(),
})

export default async function SessionsPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const { actor } = await requirePermission('bookings.read')
  const params = await searchParams
  const { view, month = toPlainDate(new Date()).slice(0, 7) } = readSearchParams(calendarInput, params)
  if (view === 'calendar') {
    return (
      <>
        <PageHeader title="Sessions" actions={<SessionSteps other="list" />} />
        <MonthCalendar actor={actor} month={month} />
      </>
    )
  }

  return (
    <ListPage
      open={await openList(database(), actor, sessionList, { params, cookies: await cookies() })}
      title="Sessions"
      actions={<SessionSteps other="calendar" />}
      empty={<NoSessions />}
      hint="Search by course, venue or instructor."
    />
  )
}
