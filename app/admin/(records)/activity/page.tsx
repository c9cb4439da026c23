import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { ActivityFilter } from '#components/activity/activity-filter.tsx'
import { Timeline } from '#components/activity/timeline.tsx'
import { PageHeader } from '#components/layout/page-header.tsx'
import { Pager } from '#components/table/pager.tsx'
import { countActivity, listActivity } from '#lib/activity/list-activity.ts'
import { readSearchParams, type SearchParams } from '#lib/core/search-params.ts'
import { database } from '#lib/db/database.ts'
import { requirePermission } from '#lib/endpoints/require-permission.ts'
import { activityAsked, activityWords } from '#lib/house.ts'
import { nameOf } from '#lib/people/labels.ts'
import { listStaff } from '#lib/people/staff/find-staff.ts'
import { activityHref } from './activity-href.ts'
import { BusyHours } from './busy-hours.tsx'
import { ExportActivity } from './export-activity.tsx'
import { findNamed } from './find-named.ts'
import { NamedPeople } from './named-people.tsx'
import { NoActivity } from './no-activity.tsx'
import { PersonChip } from './person-chip.tsx'

export const metadata: Metadata = { title: 'Activity' }

export default async function ActivityPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const { actor } = await requirePermission('activity.read')
  const { user, person, ...given } = await searchParams
  const { cursor, ...filter } = readSearchParams(activityAsked.companyActivityPage, { userId: user, ...given })
  const { userId, ...chosen } = filter
  const named = userId ? undefined : await findNamed(actor, person)
  if (named?.people.length === 1) redirect(activityHref({ ...filter, userId: named.people[0]?.id }))
  const picked = activityAsked.pick(filter)
  const [page, { total, isExact }, staff] = await Promise.all([
    listActivity(database(), actor, { ...picked, cursor }),
    countActivity(database(), actor, picked),
    listStaff(database(), actor),
  ])
  const isWhole = !cursor && !named && Object.values(filter).every((value) => value === undefined)
  const pageAt = (cursor: string | null) => (cursor ? activityHref({ ...filter, cursor }) : null)
  const entries = `${total.toLocaleString('en-GB')}${isExact ? '' : '+'} ${total === 1 ? 'entry' : 'entries'}`

  return (
    <>
      <PageHeader title="Activity" figures={entries} actions={<ExportActivity filter={filter} />} />
      <ActivityFilter
        {...chosen}
        words={activityWords}
        action="/admin/activity"
        keep={{ user: userId }}
        person={named?.words ?? ''}
        doers={staff.map((member) => ({ id: member.id, name: nameOf(member) }))}
      />
      {userId && <PersonChip actor={actor} userId={userId} rest={chosen} />}
      {isWhole && <BusyHours actor={actor} />}
      {named && <NamedPeople named={named} rest={chosen} />}
      {page.rows.length > 0 && <Timeline words={activityWords} rows={page.rows} now={new Date()} />}
      {page.rows.length === 0 && <NoActivity />}
      <Pager newer={pageAt(page.previousCursor)} older={pageAt(page.nextCursor)} />
    </>
  )
}
