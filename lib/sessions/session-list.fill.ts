import type { Trx } from '../db/types.ts'
import type { KnownList } from '../testing/lists/known-list.ts'
import { makeBooking, makeSession, makeStaff } from '../testing/make/make.ts'
import { sessionList } from './session-list.ts'

export const known: KnownList = { list: sessionList, fill }

/** Sessions before, on and after 20 November 2026, of two courses, one of them booked and two on the same day, in every status. */
async function fill(trx: Trx) {
  const instructorId = await makeStaff(trx, 'instructor', 'Zoë')
  const days = [
    '2026-11-02',
    '2026-11-20',
    '2026-11-20',
    '2026-12-01',
    '2026-12-01',
    '2027-03-08',
    '2027-03-15',
    '2026-11-09',
  ]
  const ids: string[] = []
  for (const [place, firstDay] of days.entries())
    ids.push(await makeSession(trx, { firstDay, code: place % 3 === 0 ? 'FAW' : 'EFAW', instructorId }))

  const away = { firstDay: '2027-03-01', lastDay: '2027-03-31' }
  const teacher = await makeStaff(trx, 'instructor', 'Ivo')
  await trx
    .insertInto('instructorDaysAway')
    .values({ userId: teacher, ...away })
    .execute()
  ids.splice(5, 0, await makeSession(trx, { firstDay: '2027-03-02', instructorId: teacher }))
  await makeBooking(trx, { sessionId: ids[3] ?? '' })
  const statuses = { 0: 'completed', 6: 'draft', 7: 'cancelled' } as const
  for (const [place, status] of Object.entries(statuses))
    await trx
      .updateTable('courseSessions')
      .set({ status, instructorId: null, venueId: null })
      .where('id', '=', ids[Number(place)] ?? '')
      .execute()
  const held = trx.updateTable('courseSessions').where('id', '=', ids.at(-1) ?? '')
  await held.set({ seatsTaken: 1 }).execute()
  const { courseId, venueId } = await trx
    .selectFrom('courseSessions')
    .select(['courseId', 'venueId'])
    .where('id', '=', ids[1] ?? '')
    .executeTakeFirstOrThrow()
  return {
    q: ['faw zoë', '1 dec 2026'],
    status: ['draft', 'published', 'cancelled', 'completed'],
    listing: ['today', 'upcoming', 'past'],
    courseId: [courseId],
    venueId: [venueId],
  }
}
