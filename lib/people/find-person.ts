import { sql } from 'kysely'
import type { Actor } from '../core/actor.ts'
import type { Db } from '../db/types.ts'
import {
  averageBookingValue,
  bookingsPerYear,
  nextCertificateExpiry,
  preferredCourse,
} from './figures/person-figures.ts'
import { personColumns } from './list/list-people.ts'
import { visiblePeople } from './visible-people.ts'

export type Person = NonNullable<Awaited<ReturnType<typeof findPerson>>>

/**
 * One person with everything the record page shows, in one query. A merged person is found too, with the survivor's id.
 */
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
    .select([
      sql<string | null>`${averageBookingValue}::text`.as('averageBookingValue'),
      sql<number | null>`${bookingsPerYear}::float8`.as('bookingsPerYear'),
      preferredCourse.as('preferredCourse'),
      nextCertificateExpiry.as('nextCertificateExpiry'),
    ])
    .where('users.id', '=', id)
    .executeTakeFirst()
}

/** One person as findPerson finds them; for the id of a merged person, the survivor. */
export async function findSurvivingPerson(db: Db, actor: Actor, id: string): Promise<Person | undefined> {
  const person = await findPerson(db, actor, id)
  return person?.mergedIntoId ? findSurvivingPerson(db, actor, person.mergedIntoId) : person
}

export type RecordCounts = { courses: number; bookings: number; payments: number; certificates: number; notes: number }

/** How many rows each tab of the record has; undefined if the person is out of reach. */
export async function countRecord(db: Db, actor: Actor, userId: string): Promise<RecordCounts> {
  const counts = await visiblePeople(db, actor)
    .select((row) => [
      row
        .selectFrom('bookingAttendees')
        .select((counted) => counted.fn.countAll<number>().as('n'))
        .whereRef('bookingAttendees.userId', '=', 'users.id')
        .as('courses'),
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
    courses: counts?.courses ?? 0,
    bookings: counts?.bookings ?? 0,
    payments: counts?.payments ?? 0,
    certificates: counts?.certificates ?? 0,
    notes: counts?.notes ?? 0,
  }
}
