import { Timeline } from '#components/activity/timeline.tsx'
import beside from '#components/layout/beside.module.css'
import { listActivityOf } from '#lib/activity/list-activity-of.ts'
import type { StaffActor } from '#lib/core/actor.ts'
import { database } from '#lib/db/database.ts'
import { activityWords } from '#lib/house.ts'

type Props = { actor: StaffActor; bookingId: string; bookerId: string }

/** What happened to the booking, latest first. */
export async function BookingHistory({ actor, bookingId, bookerId }: Props) {
  const rows = await listActivityOf(database(), actor, { type: 'booking', id: bookingId })
  return (
    <section>
      <h2 className={beside.title}>History</h2>
      <Timeline words={activityWords} rows={rows} now={new Date()} ownerId={bookerId} />
    </section>
  )
}
