import { expect } from 'vitest'
import type { Trx } from '../../db/types.ts'
import { asAdmin } from '../../testing/actors.ts'
import { makeBooking, makeSession, makeStaff } from '../../testing/make/make.ts'
import { test } from '../../testing/test.ts'
import { findPlan, type Plan } from './find-plan.ts'
import { notifyOfCancellation, notifyOfChange } from './notify-session.ts'

const office = asAdmin()
const now = new Date('2026-11-20T12:00:00Z')

test('notifyOfChange writes what is new to booker and to both instructors, once per version', async ({ trx }) => {
  const { plan, bookerId } = await makePlan(trx)
  const newcomer = await makeStaff(trx, 'instructor', 'Nia')
  const days = [{ day: '2026-12-08', from: '10:00', until: '16:30' }]
  const after = { ...plan, instructorId: newcomer, instructorName: 'Nia Ward', venueId: null, venue: null, days }
  expect(await notifyOfChange(trx, office, { before: plan, after }, now)).toBe(3)
  expect(await notifyOfChange(trx, office, { before: plan, after }, now)).toBe(0)

  const letters = await listLetters(trx)
  expect(letters.map(({ userId }) => userId).sort()).toEqual([bookerId, plan.instructorId, newcomer].sort())
  for (const { userId, bodyText } of letters) {
    expect(bodyText).toContain('It now takes place on Tuesday 8 December 2026, 10:00–16:30.')
    expect(bodyText).toContain('The venue is now still open.')
    expect(bodyText).toContain('It is now taught by Nia Ward.')
    expect(bodyText).toMatch(userId === bookerId ? /\/portal\s/ : /\/instructor\s/)
  }
  expect(await notifyOfChange(trx, office, { before: plan, after: { ...after, version: 9 } }, now)).toBe(3)
})

test('notifyOfChange writes nothing of a draft, nor where neither days, venue nor instructor changed', async ({
  trx,
}) => {
  const { plan } = await makePlan(trx)
  const elsewhere = { ...plan, venueId: 'other', venue: 'Kelham Works' }
  expect(await notifyOfChange(trx, office, { before: plan, after: { ...plan, capacity: 3 } }, now)).toBe(0)
  expect(await notifyOfChange(trx, office, { before: plan, after: { ...elsewhere, status: 'draft' } }, now)).toBe(0)
  expect(await notifyOfChange(trx, office, { before: plan, after: elsewhere }, now)).toBe(2)
})

test('notifyOfChange says that somebody else teaches while it is open who', async ({ trx }) => {
  const { plan, bookerId } = await makePlan(trx)
  const after = { ...plan, instructorId: null, instructorName: null }
  expect(await notifyOfChange(trx, office, { before: plan, after }, now)).toBe(2)
  const letter = (await listLetters(trx)).find(({ userId }) => userId === bookerId)
  expect(letter?.bodyText).toContain('It is now taught by somebody else.')
})

test('notifyOfCancellation writes the reason to everyone still booked, and nothing of a draft', async ({ trx }) => {
  const { plan, bookerId } = await makePlan(trx)
  const gone = await makeBooking(trx, { sessionId: plan.id })
  await trx.updateTable('bookings').set({ status: 'cancelled' }).where('id', '=', gone.bookingId).execute()
  const cancelled = { plan, reason: 'The room is flooded.' }
  expect(await notifyOfCancellation(trx, office, { ...cancelled, plan: { ...plan, status: 'draft' } }, now)).toBe(0)
  expect(await notifyOfCancellation(trx, office, cancelled, now)).toBe(2)

  const letters = await listLetters(trx)
  expect(letters.map(({ userId }) => userId).sort()).toEqual([bookerId, plan.instructorId].sort())
  for (const { bodyText } of letters) expect(bodyText).toContain('The room is flooded.')
})

test('notifyOfCancellation leaves out people whose seat was cancelled, and people of other sessions', async ({
  trx,
}) => {
  const { plan, bookerId, bookingId } = await makePlan(trx)
  await makePlan(trx)
  const left = await makeStaff(trx, 'instructor', 'Left')
  const seats = trx.updateTable('bookingAttendees').where('bookingId', '=', bookingId)
  await seats.set({ userId: left, status: 'cancelled' }).execute()
  await notifyOfCancellation(trx, office, { plan, reason: 'Flood' }, now)
  expect((await listLetters(trx)).map(({ userId }) => userId).sort()).toEqual([bookerId, plan.instructorId].sort())
})

async function makePlan(trx: Trx): Promise<{ plan: Plan; bookerId: string; bookingId: string }> {
  const sessionId = await makeSession(trx, { firstDay: '2026-12-01' })
  const booking = await makeBooking(trx, { sessionId })
  const plan = await findPlan(trx, office, sessionId)
  if (!plan) throw new Error('The test has no plan.')
  return { plan, ...booking }
}

function listLetters(trx: Trx) {
  return trx.selectFrom('messages').select(['userId', 'bodyText']).orderBy('id').execute()
}
