import { expect } from 'vitest'
import { fromDecimal } from '../../core/money.ts'
import type { Trx } from '../../db/types.ts'
import { asAdmin, asCustomer, asInstructor } from '../../testing/actors.ts'
import { makeBooking, makeCustomer, makeSession, makeStaff } from '../../testing/make/make.ts'
import { test } from '../../testing/test.ts'
import { addVenue } from '../venues/add-venue.ts'
import { cancelSession } from './cancel-session.ts'
import { listBookable, listPublished } from './list-bookable.ts'
import { listPlanChoices } from './list-choices.ts'

const office = asAdmin()
const now = new Date('2026-11-20T12:00:00Z')

test('listPlanChoices offers the courses taught, all venues and everyone who may teach', async ({ trx }) => {
  const instructorId = await makeStaff(trx, 'instructor', 'Ines')
  await makeSession(trx, { firstDay: '2026-12-01', instructorId })
  const adminId = await makeStaff(trx, 'admin', 'Abel')
  await makeCustomer(trx)
  const nowhere = { name: 'Anywhere', addressLine1: '', city: '', county: '', postcode: '', joiningNotes: '' }
  await addVenue(trx, office, nowhere)
  await trx.updateTable('courses').set({ isActive: false }).where('code', '=', 'PFA').execute()
  await leaveOut(trx, instructorId)

  const { courses, venues, instructors } = await listPlanChoices(trx, office)
  const names = courses.map(({ label }) => label)
  expect(names).toEqual(names.toSorted())
  expect(names).toContain('First Aid at Work (3 days)')
  expect(names).toContain('First Aid at Work Requalification (2 days)')
  expect(names).toContain('CPR and AED')
  expect(names).not.toContain('Paediatric First Aid (2 days)')
  expect(venues.map(({ label }) => label)).toEqual(['Anywhere', 'Moorside Rooms, Leeds'])
  const plain = { weekdays: null, away: [], teaches: null }
  expect(instructors).toEqual([
    { id: adminId, name: 'Abel Ward', ...plain },
    { id: instructorId, name: 'Ines Ward', ...plain },
  ])
})

test('listBookable offers published sessions to come with a seat left, soonest first', async ({ trx }) => {
  const later = await makeSession(trx, { firstDay: '2026-12-09' })
  const soon = await makeSession(trx, { firstDay: '2026-12-01', code: 'CPR_AED' })
  await makeSession(trx, { firstDay: '2026-11-19' })
  const off = await makeSession(trx, { firstDay: '2026-12-02' })
  await cancelSession(trx, office, { sessionId: off, reason: 'Flood' }, now)
  const full = await makeSession(trx, { firstDay: '2026-12-03' })
  await trx.updateTable('courseSessions').set({ capacity: 1 }).where('id', '=', full).execute()
  for (const sessionId of [full, later]) await makeBooking(trx, { sessionId })

  expect(await listBookable(trx, office, now)).toMatchObject([
    {
      id: soon,
      left: 12,
      seatPrice: fromDecimal('50.00'),
      label: 'Tue 1 Dec, 09:30–16:30 · CPR and AED · Moorside Rooms, Leeds · £50.00 a seat · 12 left',
    },
    { id: later, left: 11, seatPrice: fromDecimal('100.00') },
  ])
  const published = await listPublished(trx, office, now)
  expect(published.map(({ id, left }) => [id, left])).toEqual([
    [soon, 12],
    [full, 0],
    [later, 11],
  ])
  expect(published[1]?.label).toMatch(/ · full$/)
})

test('only an admin is offered what to plan and what to book', async ({ trx }) => {
  await makeSession(trx, { firstDay: '2026-12-01' })
  const stranger = await makeStaff(trx, 'instructor')
  for (const actor of [asInstructor(stranger), asCustomer(stranger)]) {
    expect(await listPlanChoices(trx, actor)).toEqual({ courses: [], venues: [], instructors: [], recordedCourses: [] })
    expect(await listBookable(trx, actor, now)).toEqual([])
    expect(await listPublished(trx, actor, now)).toEqual([])
  }
})

/** Instructors who may not teach any more. */
async function leaveOut(trx: Trx, survivorId: string): Promise<void> {
  const gone = [{ status: 'inactive' as const }, { erasedAt: now }, { mergedIntoId: survivorId }]
  for (const over of gone) {
    const id = await makeStaff(trx, 'instructor', 'Gone')
    await trx.updateTable('users').set(over).where('id', '=', id).execute()
  }
}
