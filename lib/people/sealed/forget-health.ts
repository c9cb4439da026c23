import { sql } from 'kysely'
import { recordActivity } from '../../activity/record-activity.ts'
import { systemActor } from '../../core/actor.ts'
import { toPlainDate } from '../../core/dates.ts'
import { addDays } from '../../core/plain-date.ts'
import type { Trx } from '../../db/types.ts'
import { dropHealth } from '../../privacy/sealed/drop-health.ts'

const healthDays = 30

/** The last day of any course a person booked or sat in; of a booking without a day, the day it was made. */
const lastCourseDay = sql`(
  select max(coalesce(
    (select max(day) from session_days where session_days.session_id = booked.session_id),
    booked.course_date, booked.created_at::date
  ))
  from (
    select id from bookings where bookings.user_id = users.id
    union
    select booking_id from booking_attendees where booking_attendees.user_id = users.id
  ) theirs
  join bookings booked on booked.id = theirs.id and booked.status <> 'cancelled'
)`

/**
 * Takes health words away 30 days after the last course day; what was written later counts from when it was written.
 * Answers of how many people, at most `most`.
 */
export async function forgetHealth(trx: Trx, now: Date, most: number): Promise<number> {
  const { rows } = await sql<{ id: string }>`
    select users.id from user_sensitive kept join users on users.id = kept.user_id
    where (kept.medical_notes is not null or kept.dietary_requirements is not null)
      and greatest(
        ${lastCourseDay},
        (coalesce(greatest(
          (users.field_origins -> 'medicalNotes' ->> 'at')::timestamptz,
          (users.field_origins -> 'dietaryRequirements' ->> 'at')::timestamptz
        ), kept.updated_at) at time zone 'Europe/London')::date
      ) < ${addDays(toPlainDate(now), -healthDays)}::date
    order by users.id limit ${most} for update of users
  `.execute(trx)
  const userIds = rows.map(({ id }) => id)
  if (userIds.length === 0) return 0

  await dropHealth(trx, userIds)
  await trx
    .updateTable('users')
    .set({
      hasMedicalConditions: false,
      fieldOrigins: sql`field_origins - array['medicalNotes', 'dietaryRequirements']`,
    })
    .where('id', 'in', userIds)
    .execute()
  await recordActivity(
    trx,
    systemActor('retention'),
    ...userIds.map((userId) => ({
      type: 'sensitive.expired' as const,
      userId,
      description: 'Health data let go, 30 days after the course',
      at: now,
    })),
  )
  return userIds.length
}

/** Deletes medical notes by the same rule. */
export async function forgetMedicalNotes(trx: Trx, now: Date, most: number): Promise<number> {
  const { rows } = await sql<{ id: string }>`
    select note.id from user_notes note join users on users.id = note.user_id
    where note.note_type = 'medical'
      and greatest(${lastCourseDay}, (note.updated_at at time zone 'Europe/London')::date)
        < ${addDays(toPlainDate(now), -healthDays)}::date
    limit ${most}
  `.execute(trx)
  if (rows.length === 0) return 0

  const noteIds = rows.map(({ id }) => id)
  await trx.deleteFrom('userNotes').where('id', 'in', noteIds).execute()
  return rows.length
}
