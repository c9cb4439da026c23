import Link from 'next/link'
import type { z } from 'zod'
import { ActivityFilter } from '#components/activity/activity-filter.tsx'
import { Timeline } from '#components/activity/timeline.tsx'
import { Pager } from '#components/table/pager.tsx'
import { Empty } from '#components/ui/empty.tsx'
import type { ActivityRow } from '#lib/activity/activity-list.ts'
import type { FieldChange } from '#lib/activity/read-changes.ts'
import type { StaffActor } from '#lib/core/actor.ts'
import { withParams } from '#lib/core/search-params.ts'
import { database } from '#lib/db/database.ts'
import { activityList, activityWords } from '#lib/house.ts'
import type { Person } from '#lib/people/find-person.ts'
import { nameOf } from '#lib/people/labels.ts'
import { writableFields } from '#lib/people/record/writable-fields.ts'
import { listStaff } from '#lib/people/staff/find-staff.ts'
import { RestoreButton } from './restore/restore-button.tsx'

type Props = { actor: StaffActor; person: Person; asked: z.output<typeof activityList.input> }

/** The person's timeline; an old value can be restored from it. */
export async function PersonTimeline({ actor, person, asked: { type, actorId, from, to, cursor } }: Props) {
  const filter = { type, actorId, from, to }
  const [activity, staff] = await Promise.all([
    activityList.page(database(), actor, { ...filter, userId: person.id, cursor }),
    listStaff(database(), actor),
  ])
  const here = `/admin/users/${person.id}` as const
  const pageAt = (place: string | null) =>
    place ? (`${here}?${withParams({ ...filter, cursor: place })}` as const) : null
  const doers = [person, ...staff.filter(({ id }) => id !== person.id)].map((doer) => ({
    id: doer.id,
    name: nameOf(doer),
  }))
  const isFiltered = Object.values(filter).some((value) => value !== undefined)

  return (
    <>
      <ActivityFilter {...filter} words={activityWords} action={here} doers={doers} />
      {activity.rows.length === 0 && <Nothing isFiltered={isFiltered} />}
      <Timeline
        words={activityWords}
        rows={activity.rows}
        now={new Date()}
        ownerId={person.id}
        step={(row, change) => <Restore row={row} change={change} person={person} />}
      />
      <Pager newer={pageAt(activity.previousCursor)} older={pageAt(activity.nextCursor)}>
        <Link href={`/admin/activity?user=${person.id}`}>All activity of this person, to filter and export</Link>
      </Pager>
    </>
  )
}

function Nothing({ isFiltered }: { isFiltered: boolean }) {
  if (isFiltered) return <Empty title="Nothing here">No activity matches these filters.</Empty>
  return <Empty title="No activity yet">Bookings, payments, changes and notes appear here.</Empty>
}

/** Empty if the field already has the old value or cannot be edited. */
function Restore({ row, change, person }: { row: ActivityRow; change: FieldChange; person: Person }) {
  const field = writableFields.find((name) => name === change.name)
  if (row.activityType !== 'user.updated' || row.isBlanked || !field) return null
  const seen = person[field] ?? ''
  if ((seen || 'empty') === change.before) return null
  return (
    <RestoreButton
      key={`${person.version}`}
      activityId={row.id}
      field={field}
      label={`${change.field} ${change.before}`}
      version={person.version}
      seen={seen}
    />
  )
}
