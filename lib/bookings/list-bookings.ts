import { type RawBuilder, sql } from 'kysely'
import type { Actor } from '../core/actor.ts'
import { squeezeReference } from '../core/reference.ts'
import { cutPage, isBeyond, keyAsText, readCursor, type SortKey } from '../db/keyset.ts'
import { isFromLondonDay, isUntilLondonDay } from '../db/london-days.ts'
import type { Db } from '../db/types.ts'
import { matchWords } from '../people/list/match-words.ts'
import { bookingPrefix } from './book-seats.ts'
import type { BookingFilter, ListBookingsInput } from './schemas.ts'
import { visibleBookings } from './visible-bookings.ts'

const byTime: SortKey = { by: sql`bookings.created_at`, kind: 'moment' }
const order = 'bookings'
const defaultSize = 50
/** Fewer letters would mean too many references. */
const shortestCode = 5

export type BookingRow = Awaited<ReturnType<typeof listBookings>>['rows'][number]

/** Bookings, the latest made first; `q` is the start of a reference or words about the booker. */
export async function listBookings(db: Db, actor: Actor, input: ListBookingsInput) {
  const size = input.pageSize ?? defaultSize
  const cursor = readCursor(input.cursor, order, byTime)
  const direction = cursor?.toward === 'previous' ? 'asc' : 'desc'

  let query = visibleBookings(db, actor)
    .innerJoin('users', 'users.id', 'bookings.userId')
    .leftJoin('courses', 'courses.id', 'bookings.courseId')
    .select([
      'bookings.id',
      'bookings.reference',
      'bookings.status',
      'bookings.type',
      'bookings.courseDate',
      'bookings.numberOfAttendees',
      'bookings.finalAmount',
      'bookings.createdAt',
      'bookings.userId',
      'users.firstName',
      'users.lastName',
      'users.email',
      sql<string | null>`coalesce(courses.name, bookings.course_name)`.as('courseName'),
      keyAsText(byTime).as('sortKey'),
    ])
    .where(bookingsWhere(input))
    .orderBy(byTime.by, direction)
    .orderBy('bookings.id', direction)
    .limit(size + 1)

  if (cursor) query = query.where(isBeyond(cursor, byTime, sql`bookings.id`, 'desc'))
  return cutPage(await query.execute(), size, order, cursor)
}

/** What has to be true of every booking on the list; `courses` has to be joined where a course is asked for. */
export function bookingsWhere(filter: BookingFilter): RawBuilder<boolean> {
  const { q, status, userId, counted, course, madeFrom, madeTo } = filter
  const asked = [sql`true`]
  if (status) asked.push(sql`bookings.status = ${status}`)
  if (userId) asked.push(sql`bookings.user_id = ${userId}`)
  if (counted) asked.push(sql`bookings.status <> 'cancelled'`)
  if (course) asked.push(sql`coalesce(courses.code, bookings.course_name) = ${course}`)
  if (madeFrom) asked.push(isFromLondonDay(byTime.by, madeFrom))
  if (madeTo) asked.push(isUntilLondonDay(byTime.by, madeTo))
  if (q) asked.push(sql`bookings.id in ${idsMatching(q)}`)
  return sql<boolean>`(${sql.join(asked, sql` and `)})`
}

/** Two searches by index put together, where an OR over two tables would read every booking. */
function idsMatching(text: string) {
  const starts = sql.join(
    referenceKeys(text).map((key) => sql`reference_key like ${`${key.replaceAll(/[\\%_]/g, '\\$&')}%`}`),
    sql` or `,
  )
  return sql<string>`(
    select id from bookings where ${starts}
    union
    select of_people.id from users join bookings of_people on of_people.user_id = users.id where ${matchWords(text)}
  )`
}

/** How the start of a reference may stand in the database, whatever spelling it was typed or pasted in. */
function referenceKeys(text: string): string[] {
  const typed = squeezeReference(text.normalize('NFKC').replaceAll(/[\p{Pd}#]/gu, '-'))
  if (typed === '') return ['-']
  const prefix = squeezeReference(bookingPrefix)
  const hasPrefix = typed.startsWith(prefix)
  const code = (hasPrefix ? typed.slice(prefix.length) : typed).replaceAll('O', '0').replaceAll(/[IL]/g, '1')
  return hasPrefix || code.length >= shortestCode ? [typed, prefix + code] : [typed]
}
