import { sql } from 'kysely'
import type { Actor } from '../core/actor.ts'
import type { Db } from '../db/types.ts'
import { personColumns } from './list-people.ts'
import { visiblePeople } from './visible-people.ts'

export type Person = NonNullable<Awaited<ReturnType<typeof findPerson>>>

/** One person with everything their record shows of them, in one query; a merged one too, saying into whom. */
export async function findPerson(db: Db, actor: Actor, id: string) {
  return visiblePeople(db, actor)
    .select(personColumns)
    .select([
      'users.addressLine1',
      'users.addressLine2',
      'users.county',
      'users.companyRole',
      'users.companyDepartment',
      'users.vatNumber',
      'users.notes',
      'users.teamRole',
      'users.hasMedicalConditions',
      'users.mergedIntoId',
    ])
    .select((row) => [
      sql<string | null>`round(users.total_spent / nullif(users.total_bookings, 0), 2)::text`.as('averageBookingValue'),
      bookingsPerYear.as('bookingsPerYear'),
      row
        .selectFrom('bookings')
        .leftJoin('courses', 'courses.id', 'bookings.courseId')
        .select(sql<string | null>`coalesce(courses.code, bookings.course_name)`.as('course'))
        .whereRef('bookings.userId', '=', 'users.id')
        .where('bookings.status', '!=', 'cancelled')
        .where(sql<boolean>`coalesce(courses.code, bookings.course_name) is not null`)
        .groupBy(sql`1`)
        .orderBy(sql`count(*)`, 'desc')
        .orderBy(sql`max(bookings.created_at)`, 'desc')
        .limit(1)
        .as('preferredCourse'),
      row
        .selectFrom('certificates')
        .select((certificate) => certificate.fn.min('expiresOn').as('expiresOn'))
        .whereRef('certificates.userId', '=', 'users.id')
        .where('certificates.status', '=', 'current')
        .as('nextCertificateExpiry'),
    ])
    .where('users.id', '=', id)
    .executeTakeFirst()
}

// Over less than a year the rate of two bookings in a week would say a hundred a year.
const bookingsPerYear = sql<
  number | null
>`case when users.total_bookings > 0 then round(users.total_bookings / greatest(
  1, extract(epoch from users.last_booking_date - users.first_booking_date) / 31557600), 1)::float8 end`

export type RecordCounts = { bookings: number; payments: number; certificates: number; notes: number }

/** How many rows each tab of the record holds; none for whom the actor may not reach. */
export async function countRecord(db: Db, actor: Actor, userId: string): Promise<RecordCounts> {
  const counts = await visiblePeople(db, actor)
    .select((row) => [
      row
        .selectFrom('bookings')
        .select((counted) => counted.fn.countAll<number>().as('n'))
        .whereRef('bookings.userId', '=', 'users.id')
        .as('bookings'),
      row
        .selectFrom('payments')
        .select((counted) => counted.fn.countAll<number>().as('n'))
        .whereRef('payments.userId', '=', 'users.id')
        .as('payments'),
      row
        .selectFrom('certificates')
        .select((counted) => counted.fn.countAll<number>().as('n'))
        .whereRef('certificates.userId', '=', 'users.id')
        .as('certificates'),
      row
        .selectFrom('userNotes')
        .select((counted) => counted.fn.countAll<number>().as('n'))
        .whereRef('userNotes.userId', '=', 'users.id')
        .as('notes'),
    ])
    .where('users.id', '=', userId)
    .executeTakeFirst()
  return {
    bookings: counts?.bookings ?? 0,
    payments: counts?.payments ?? 0,
    certificates: counts?.certificates ?? 0,
    notes: counts?.notes ?? 0,
  }
}
