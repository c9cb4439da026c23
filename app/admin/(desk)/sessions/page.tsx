import type { Metadata } from 'next'
import { PageHeader } from '#components/layout/page-header.tsx'
import { Pager } from '#components/table/pager.tsx'
import { ButtonLink } from '#components/ui/button.tsx'
import { Empty } from '#components/ui/empty.tsx'
import { toPlainDate } from '#lib/core/dates.ts'
import { readSearchParams, type SearchParams, withParams } from '#lib/core/search-params.ts'
import { database } from '#lib/db/database.ts'
import { requirePermission } from '#lib/endpoints/require-permission.ts'
import { type SearchSessionsInput, searchSessionsInput } from '#lib/sessions/planning/schemas.ts'
import { searchSessions } from '#lib/sessions/planning/search-sessions.ts'
import { MonthCalendar } from './month-calendar.tsx'
import { SessionsTable } from './sessions-table.tsx'
import { SessionsToolbar } from './sessions-toolbar.tsx'

export const metadata: Metadata = { title: 'Sessions' }

export default async function SessionsPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const { actor } = await requirePermission('bookings.read')
  const input = readSearchParams(searchSessionsInput, await searchParams)
  const month = input.month ?? toPlainDate(new Date()).slice(0, 7)

  return (
    <>
      <PageHeader
        title="Sessions"
        actions={
          <ButtonLink href="/admin/sessions/new" kind="primary">
            Plan a session
          </ButtonLink>
        }
      />
      <SessionsToolbar input={input} />
      {input.view === 'calendar' ? (
        <MonthCalendar actor={actor} month={month} />
      ) : (
        <SessionList page={await searchSessions(database(), actor, input)} input={input} />
      )}
    </>
  )
}

type ListProps = { page: Awaited<ReturnType<typeof searchSessions>>; input: SearchSessionsInput }

function SessionList({ page: { rows, nextCursor, previousCursor }, input }: ListProps) {
  const pageAt = (cursor: string | null) =>
    cursor ? (`/admin/sessions?${withParams({ ...input, cursor })}` as const) : null
  return (
    <>
      {rows.length > 0 && <SessionsTable rows={rows} />}
      {rows.length === 0 && (
        <Empty title="No sessions here" action={<ButtonLink href="/admin/sessions/new">Plan a session</ButtonLink>}>
          {input.q ? 'Search by course, venue or instructor.' : 'A session is one run of a course: days, place, seats.'}
        </Empty>
      )}
      <Pager newer={pageAt(previousCursor)} older={pageAt(nextCursor)} newerLabel="Back" olderLabel="Further" />
    </>
  )
}
