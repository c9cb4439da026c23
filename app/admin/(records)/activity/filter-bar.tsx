import { ActivityFilter } from '#components/activity/activity-filter.tsx'
import type { ActivityFilter as Filter } from '#lib/activity/activity-filters.ts'
import type { StaffActor } from '#lib/core/actor.ts'
import { database } from '#lib/db/database.ts'
import { activityWords } from '#lib/house.ts'
import { nameOf } from '#lib/people/labels.ts'
import { listStaff } from '#lib/people/staff/find-staff.ts'

type Props = { actor: StaffActor; chosen: Omit<Filter, 'userId'>; userId: string | undefined; person: string }

/** The filters of the log, with every colleague as somebody who did it. */
export async function FilterBar({ actor, chosen, userId, person }: Props) {
  const staff = await listStaff(database(), actor)
  return (
    <ActivityFilter
      {...chosen}
      words={activityWords}
      action="/admin/activity"
      keep={{ user: userId }}
      person={person}
      doers={staff.map((member) => ({ id: member.id, name: nameOf(member) }))}
    />
  )
}
