import { expect } from 'vitest'
import { inTransaction } from '../../db/transaction.ts'
import { asAdmin, asCustomer, asInstructor } from '../../testing/actors.ts'
import { makeBooking, makeSession, makeStaff } from '../../testing/make/make.ts'
import { runInto } from '../../testing/run-into.ts'
import { test } from '../../testing/test.ts'
import { findPlan, holdPlan } from './find-plan.ts'
import { plannedSessions } from './planned-sessions.ts'

const office = asAdmin()

test('findPlan gives every part of a plan by id and by name, and its days in order', async ({ trx }) => {
  const instructorId = await makeStaff(trx, 'instructor')
  const id = await makeSession(trx, { firstDay: '2026-12-07', code: 'PFA', instructorId })
  await makeSession(trx, { firstDay: '2026-12-01' })
  const hours = { from: '09:30', until: '16:30' }
  expect(await findPlan(trx, office, id)).toMatchObject({
    id,
    version: 1,
    status: 'published',
    capacity: 12,
    seatsTaken: 0,
    courseName: 'Paediatric First Aid',
    courseCode: 'PFA',
    venue: 'Moorside Rooms, 1 High Street, Leeds LS1 4AP',
    instructorId,
    instructorName: 'Ines Ward',
    days: [
      { day: '2026-12-07', ...hours },
      { day: '2026-12-08', ...hours },
    ],
  })

  const open = { venueId: null, instructorId: null }
  await trx.updateTable('courseSessions').set(open).where('id', '=', id).execute()
  expect(await findPlan(trx, office, id)).toMatchObject({ ...open, venue: null, instructorName: null })
})

test('only an admin reaches a plan: plannedSessions, findPlan and holdPlan', async ({ trx }) => {
  const instructorId = await makeStaff(trx, 'instructor')
  const id = await makeSession(trx, { firstDay: '2026-12-01', instructorId })
  expect(await plannedSessions(trx, office).select('id').execute()).toEqual([{ id }])
  expect(await holdPlan(trx, office, id)).toEqual(await findPlan(trx, office, id))
  for (const actor of [asInstructor(instructorId), asCustomer(instructorId)]) {
    expect(await plannedSessions(trx, actor).select('id').execute()).toEqual([])
    expect(await findPlan(trx, actor, id)).toBeUndefined()
    expect(await holdPlan(trx, actor, id)).toBeUndefined()
  }
})

test('holdPlan holds a session and its seats until the transaction ends, and no other', async ({ ownDb }) => {
  const { id, other, bookingId } = await inTransaction(ownDb, async (trx) => {
    const sessionId = await makeSession(trx, { firstDay: '2026-12-01' })
    return {
      id: sessionId,
      other: await makeSession(trx, { firstDay: '2026-12-02' }),
      ...(await makeBooking(trx, { sessionId })),
    }
  })
  const meet = (second: () => Promise<unknown>) => runInto(ownDb, (trx) => holdPlan(trx, office, id), second)
  const publish = (session: string) => () =>
    ownDb.updateTable('courseSessions').set({ capacity: 13 }).where('id', '=', session).execute()
  const name = () =>
    ownDb.updateTable('bookingAttendees').set({ firstName: 'Ann' }).where('bookingId', '=', bookingId).execute()

  expect((await meet(publish(id))).hasWaited).toBe(true)
  expect((await meet(name)).hasWaited).toBe(true)
  expect((await meet(publish(other))).hasWaited).toBe(false)
})
