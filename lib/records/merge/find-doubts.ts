import { sql } from 'kysely'
import type { Db } from '../../db/types.ts'
import type { Weighed } from './weigh-fields.ts'

/** Evidence against one person, in sentences: two seats of one booking are rarely for one person. */
export async function findDoubts(db: Db, records: readonly Weighed[]): Promise<string[]> {
  const { rows } = await sql<{ reference: string }>`
    select bookings.reference from booking_attendees seat join bookings on bookings.id = seat.booking_id
    where seat.user_id = any(${records.map(({ id }) => id)}::uuid[])
    group by bookings.id having count(distinct seat.user_id) > 1
    order by bookings.reference limit 5
  `.execute(db)
  return rows.map(({ reference }) => `More than one of them has a seat of their own in booking ${reference}.`)
}
