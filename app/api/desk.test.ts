import { expect } from 'vitest'
import { inTransaction } from '#lib/db/transaction.ts'
import { findPlan } from '#lib/sessions/planning/find-plan.ts'
import { asAdmin } from '#lib/testing/actors.ts'
import { apiCaller } from '#lib/testing/call-api.ts'
import { makeBooking, makeCustomer, makeSession } from '#lib/testing/make/make.ts'
import { makeKey } from '#lib/testing/make/make-key.ts'
import { test } from '#lib/testing/test.ts'
import { allRoutes } from './all-routes.ts'
import { describeWholeApi } from './describe-whole-api.ts'

const call = apiCaller(allRoutes, describeWholeApi())
const days = [{ day: '2031-03-04', from: '09:30', until: '16:30' }]

test('a course, a venue and a session are made, and what cannot be is refused', async ({ ownDb }) => {
  const key = await makeKey(ownDb)
  const like = await inTransaction(ownDb, async (trx) =>
    findPlan(trx, asAdmin(), await makeSession(trx, { firstDay: '2031-03-01' })),
  )
  const course = { code: 'BLS', name: 'Basic life support', category: 'First aid', contactHours: '3', price: '60.00' }
  const added = await call(ownDb, 'POST', '/api/admin/courses', { key, body: course })
  expect(added).toMatchObject({ status: 201, body: { data: { code: 'BLS', price: '60.00', capacity: 12 } } })
  expect(await call(ownDb, 'POST', '/api/admin/courses', { key, body: course })).toMatchObject({ status: 409 })
  const venue = await call(ownDb, 'POST', '/api/admin/venues', { key, body: { name: 'Dock House', city: 'Hull' } })
  expect(venue).toMatchObject({ status: 201, body: { data: { name: 'Dock House' } } })

  const { courseId, venueId, instructorId } = like ?? {}
  const body = { courseId, venueId, instructorId, status: 'published', days, capacity: 8 }
  const planned = await call(ownDb, 'POST', '/api/admin/sessions', { key, body })
  expect(planned).toMatchObject({ status: 201, body: { data: { capacity: 8, firstDay: '2031-03-04', seatsTaken: 0 } } })
  for (const made of [added, venue, planned]) {
    const found = await call(ownDb, 'GET', made.headers.get('location') ?? '', { key })
    expect(found).toMatchObject({ status: 200, body: made.body })
  }
  const again = await call(ownDb, 'POST', '/api/admin/sessions', { key, body })
  expect(again).toMatchObject({ status: 400, body: { errors: [{ path: 'instructorId' }] } })
})

test('a person is booked, a seat named, the booking cancelled; an old version is 412', async ({ ownDb }) => {
  const key = await makeKey(ownDb)
  const { userId, sessionId } = await inTransaction(ownDb, async (trx) => ({
    userId: await makeCustomer(trx),
    sessionId: await makeSession(trx, { firstDay: '2031-03-01' }),
  }))
  const body = { userId, sessionId, seats: 2 }
  const booked = await call(ownDb, 'POST', '/api/admin/bookings', { key, body })
  expect(booked).toMatchObject({ status: 201, body: { data: { finalAmount: '200.00', source: 'api', version: 1 } } })
  for (const field of ['userId', 'sessionId']) {
    const unknown = { ...body, [field]: '01900000-0000-7000-8000-000000000001' }
    const refused = await call(ownDb, 'POST', '/api/admin/bookings', { key, body: unknown })
    expect(refused).toMatchObject({ status: 400, body: { errors: [{ path: field }] } })
  }
  const address = booked.headers.get('location') ?? ''

  const { id = '' } =
    (await ownDb.selectFrom('bookingAttendees').select('id').where('seatNumber', '=', 2).executeTakeFirst()) ?? {}
  const named = { attendees: [{ id, firstName: 'Sam', lastName: 'Reed', email: 'sam@acme.example' }] }
  const changed = await call(ownDb, 'PATCH', address, { key, body: named, headers: { 'if-match': '"1"' } })
  expect(changed).toMatchObject({ status: 200, body: { data: { attendees: [{}, { firstName: 'Sam' }] } } })
  const late = await call(ownDb, 'PATCH', address, { key, body: named, headers: { 'if-match': '"1"' } })
  expect(late.status).toBe(412)

  const cancelled = await call(ownDb, 'POST', `${address}/cancel`, { key, body: { reason: 'Ill' } })
  expect(cancelled).toMatchObject({ status: 200, body: { data: { status: 'cancelled' } } })
  const session = await ownDb.selectFrom('courseSessions').select('seatsTaken').executeTakeFirst()
  expect(session?.seatsTaken).toBe(0)
})

test('a new person is booked with named seats in one request, and a taken email is refused at its path', async ({
  ownDb,
}) => {
  const key = await makeKey(ownDb)
  const sessionId = await inTransaction(ownDb, (trx) => makeSession(trx, { firstDay: '2031-03-01' }))
  const seats = [{ firstName: 'Amy', lastName: 'Ash', email: 'amy@acme.example' }, {}]
  const body = { person: { firstName: 'Nia', email: 'nia@acme.example' }, sessionId, seats }
  const booked = await call(ownDb, 'POST', '/api/admin/bookings', { key, body })
  expect(booked).toMatchObject({
    status: 201,
    body: { data: { firstName: 'Nia', type: 'group', attendees: [{ firstName: 'Amy' }, { firstName: null }] } },
  })
  const refused = async (over: object) =>
    call(ownDb, 'POST', '/api/admin/bookings', { key, body: { ...body, secondSeat: 'meant', ...over } })
  expect(await refused({})).toMatchObject({ status: 409, body: { errors: [{ path: 'person.email' }] } })
  const person = { email: 'ida@acme.example' }
  const stranger = { firstName: 'Sam', lastName: 'Reed', email: 'amy@acme.example' }
  expect(await refused({ person, seats: [{}, stranger] })).toMatchObject({
    status: 400,
    body: { errors: [{ path: 'seats.1.email' }] },
  })
  expect(await refused({ person, seats: [] })).toMatchObject({ status: 400 })
  expect(await ownDb.selectFrom('users').select('id').where('email', '=', person.email).execute()).toEqual([])
})

test('a full session is 409, and an instructor’s key is 404', async ({ ownDb }) => {
  const { userId, sessionId } = await inTransaction(ownDb, async (trx) => {
    const full = await makeSession(trx, { firstDay: '2026-12-01' })
    await makeBooking(trx, { sessionId: full })
    await trx.updateTable('courseSessions').set({ capacity: 1 }).where('id', '=', full).execute()
    return { userId: await makeCustomer(trx), sessionId: full }
  })
  const body = { userId, sessionId }
  const key = await makeKey(ownDb)
  expect(await call(ownDb, 'POST', '/api/admin/bookings', { key, body })).toMatchObject({ status: 409 })
  const instructor = await makeKey(ownDb, 'instructor')
  expect(await call(ownDb, 'POST', '/api/admin/bookings', { key: instructor, body })).toMatchObject({ status: 404 })
})
