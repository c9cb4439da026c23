import type { Metadata } from 'next'
import { cookies } from 'next/headers'
import { redirect } from 'next/navigation'
import { Timeline } from '#components/activity/timeline.tsx'
import { PageHeader } from '#components/layout/page-header.tsx'
import { ListRows } from '#components/list/list-rows.tsx'
import { ListTotal } from '#components/list/list-total.tsx'
import { Empty } from '#components/ui/empty.tsx'
import { readSearchParams, type SearchParams } from '#lib/core/search-params.ts'
import { database } from '#lib/db/database.ts'
import { requirePermission } from '#lib/endpoints/require-permission.ts'
import { activityList, activityWords } from '#lib/house.ts'
import { openList } from '#lib/lists/open-list.ts'
import { activityHref } from './activity-href.ts'
import { BusyHours } from './busy-hours.tsx'
import { ExportActivity } from './export-activity.tsx'
import { FilterBar } from './filter-bar.tsx'
import { findNamed } from './find-named.ts'
import { NamedPeople } from './named-people.tsx'
import { PersonChip } from './person-chip.tsx'

export const metadata: Metadata = { title: 'Activity' }

export default async function ActivityPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const { actor } = await requirePermission('activity.read')
  const { user, person, ...given } = await searchParams
  const params = { ...given, userId: user ?? given.userId }
  const { userId, type, actorId, from, to, cursor } = readSearchParams(activityList.input, params)
  const chosen = { type, actorId, from, to }
  const named = userId ? undefined : await findNamed(actor, person)
  if (named?.people.length === 1) redirect(activityHref({ ...chosen, userId: named.people[0]?.id }))
  const open = await openList(database(), actor, activityList, { params, cookies: await cookies() })
  const isWhole = !cursor && !named && !userId && Object.values(chosen).every((value) => value === undefined)

  return (
    <>
      <PageHeader
        title="Activity"
        figures={<ListTotal open={open} />}
        actions={<ExportActivity filter={{ ...chosen, userId }} />}
      />
      <FilterBar actor={actor} chosen={chosen} userId={userId} person={named?.words ?? ''} />
      {userId && <PersonChip actor={actor} userId={userId} rest={chosen} />}
      {isWhole && <BusyHours actor={actor} />}
      {named && <NamedPeople named={named} rest={chosen} />}
      <ListRows
        open={open}
        cards={(rows) => <Timeline words={activityWords} rows={rows} now={open.now} />}
        empty={<Empty title="Nothing here">Bookings, payments, changes and sign-ins are logged here.</Empty>}
        hint="Bookings, payments, changes and sign-ins are logged here. None of them matches these filters."
      />
    </>
  )
}
