import { sql } from 'kysely'
import { formatPlainDate, toPlainDate } from '../core/dates.ts'
import type { Db } from '../db/types.ts'

/** Current bookings and seats of these people on courses that are not over, each in a few words. */
export async function findUpcoming(db: Db, userIds: string[], now: Date): Promise<string[]> {
  const { rows } = await sql<{ reference: string; heldOn: string }>`
    select booked.reference, held.held_on
    from bookings booked
    cross join lateral (
      select coalesce(
        (select max(day) from session_days where session_days.session_id = booked.session_id), booked.course_date
      ) as held_on
    ) held
    where booked.status in ('pending', 'confirmed') and held.held_on >= ${toPlainDate(now)}::date and (
      booked.user_id = any(${userIds}::uuid[])
      or booked.id in (
        select booking_id from booking_attendees where user_id = any(${userIds}::uuid[]) and status = 'booked'
      )
    )
    order by held.held_on, booked.reference
  `.execute(db)
  return rows.map(({ reference, heldOn }) => `${reference}, ${formatPlainDate(heldOn)}`)
}
