import { randomUUID } from 'node:crypto'
import { expect } from 'vitest'
import { z } from 'zod'
import { makeApiKey } from '#lib/auth/keys/api-keys.ts'
import { systemActor } from '#lib/core/actor.ts'
import { toPlainDate } from '#lib/core/dates.ts'
import { londonMoment } from '#lib/core/london-time.ts'
import { addDays } from '#lib/core/plain-date.ts'
import { inTransaction } from '#lib/db/transaction.ts'
import type { Db } from '#lib/db/types.ts'
import { apiCaller } from '#lib/testing/call-api.ts'
import { makeBooking, makeCustomer, makeSession, makeStaff } from '#lib/testing/make/make.ts'
import { makeKey } from '#lib/testing/make/make-key.ts'
import { test } from '#lib/testing/test.ts'
import { allRoutes } from './all-routes.ts'
import { describeWholeApi } from './describe-whole-api.ts'

const call = apiCaller(allRoutes, describeWholeApi())
const today = toPlainDate(new Date())
const sessions = '/api/instructor/sessions'
const listed = z.object({ data: z.array(z.object({ id: z.string() })) })

test('an instructor lists the sessions they teach, by when they are', async ({ ownDb }) => {
  const { key, sessionId, teacherId } = await makeClass(ownDb)
  const later = await inTransaction(ownDb, (trx) =>
    makeSession(trx, { firstDay: addDays(today, 3), instructorId: teacherId }),
  )
  const past = await inTransaction(ownDb, (trx) =>
    makeSession(trx, { firstDay: addDays(today, -3), instructorId: teacherId }),
  )
  await inTransaction(ownDb, (trx) => makeSession(trx, { firstDay: today }))

  const ids = async (query: string) =>
    listed.parse((await call(ownDb, 'GET', `${sessions}${query}`, { key })).body).data.map(({ id }) => id)
  expect(await ids('?listing=today')).toEqual([sessionId])
  expect(await ids('?listing=upcoming')).toEqual([sessionId, later])
  expect(await ids('?listing=past')).toEqual([past])
  expect(await ids('')).toEqual([later, sessionId, past])
})

test('a register holds only the permitted fields, and another instructor’s is 404', async ({ ownDb }) => {
  const { key, sessionId, attendeeId } = await makeClass(ownDb)
  const { body } = await call(ownDb, 'GET', `${sessions}/${sessionId}/attendees`, { key })

  expect(body).toMatchObject({
    data: [{ id: attendeeId, firstName: 'Ada', companyName: 'Canary Ltd', hasNeeds: true, mayAttend: true, marks: [] }],
  })
  for (const canary of ['@acme.example', '1 Canary Street', '07400123456', 'RFT', '100.00', 'sealed'])
    expect(JSON.stringify(body)).not.toContain(canary)

  const stranger = await makeKey(ownDb, 'instructor')
  for (const path of ['attendees', 'attendance', 'notes']) {
    const method = path === 'attendees' ? 'GET' : path === 'notes' ? 'POST' : 'PUT'
    const sent = path === 'notes' ? { content: 'x' } : { marks: [markOf(attendeeId)] }
    const refused = await call(ownDb, method, `${sessions}/${sessionId}/${path}`, { key: stranger, body: sent })
    expect(refused.status, path).toBe(404)
  }
})

test('fields are shown on the day, for a reason, each logged, and not to strangers', async ({ ownDb }) => {
  const { key, sessionId, attendeeId } = await makeClass(ownDb)
  const ask = (query: string, over = key) =>
    call(ownDb, 'GET', `${sessions}/${sessionId}/attendees?${query}`, { key: over })

  expect((await ask('reveal=phone')).status).toBe(400)
  expect((await ask('reveal=email&reason=Curious')).status).toBe(400)
  const stranger = await makeKey(ownDb, 'instructor')
  expect((await ask('reveal=phone&reason=Curious', stranger)).status).toBe(404)
  const shown = await ask(`reveal=phone,mobile&reason=Not%20here%20yet&attendeeId=${attendeeId}`)
  expect(shown).toMatchObject({ status: 200, body: { data: [{ phone: '07400123456', mobile: null }] } })
  const looks = ownDb.selectFrom('userActivityLogs').select('details').where('activityType', '=', 'sensitive.revealed')
  expect(await looks.orderBy('id').execute()).toMatchObject([
    { details: { field: 'phone', reason: 'Not here yet' } },
    { details: { field: 'mobile', reason: 'Not here yet' } },
  ])

  const later = await makeClass(ownDb, addDays(today, 1))
  const early = await call(ownDb, 'GET', `${sessions}/${later.sessionId}/attendees?reveal=phone&reason=Why`, later)
  expect(early.status).toBe(409)
  expect(JSON.stringify(early.body)).not.toContain('07400123456')
})

test.for([
  [14, 'Ada', null],
  [15, null, null],
  [7, 'Ada', true],
] as const)('%s days before, the name is %s', async ([days, firstName, hasNeeds], { ownDb }) => {
  const { key, sessionId } = await makeClass(ownDb, addDays(today, days))
  const { body } = await call(ownDb, 'GET', `${sessions}/${sessionId}/attendees`, { key })
  expect(body).toMatchObject({ data: [{ firstName, hasNeeds }] })
})

test('a mark is answered with what stands, and sent again changes nothing', async ({ ownDb }) => {
  const { key, sessionId, attendeeId } = await makeClass(ownDb)
  const mark = markOf(attendeeId)
  const foreign = { ...markOf(randomUUID()) }
  const send = () =>
    call(ownDb, 'PUT', `${sessions}/${sessionId}/attendance`, { key, body: { marks: [mark, foreign] } })

  const first = await send()
  expect(first).toMatchObject({
    status: 200,
    body: {
      data: [
        { id: mark.id, outcome: 'applied', attendeeId, record: { status: 'present', version: 1 } },
        { id: foreign.id, outcome: 'refused', record: null },
      ],
    },
  })
  expect((await send()).body).toEqual(first.body)

  const { body } = await call(ownDb, 'GET', `${sessions}/${sessionId}/attendees`, { key })
  expect(body).toMatchObject({ data: [{ marks: [{ day: today, status: 'present', minutes: 360 }] }] })
})

test('a note on a session is added and listed', async ({ ownDb }) => {
  const { key, sessionId, teacherId } = await makeClass(ownDb)
  const answer = await call(ownDb, 'POST', `${sessions}/${sessionId}/notes`, {
    key,
    body: { content: 'Projector broken', isShared: true },
  })
  expect(answer).toMatchObject({ status: 201, body: { data: { content: 'Projector broken', isShared: true } } })
  const address = answer.headers.get('location') ?? ''
  expect(await call(ownDb, 'GET', address, { key })).toMatchObject({ status: 200, body: answer.body })
  const foreign = await makeKey(ownDb, 'instructor')
  expect(await call(ownDb, 'GET', address, { key: foreign })).toMatchObject({ status: 404 })
  const notes = ownDb.selectFrom('sessionNotes').select(['authorId', 'isShared'])
  expect(await notes.execute()).toEqual([{ authorId: teacherId, isShared: true }])
  const told = ownDb.selectFrom('userActivityLogs').select('actorId').where('activityType', '=', 'session_note.added')
  expect(await told.execute()).toEqual([{ actorId: teacherId }])
})

function markOf(attendeeId: string) {
  const markedAt = londonMoment(today, '00:01').toISOString()
  return { id: randomUUID(), attendeeId, day: today, status: 'present', markedAt }
}

function makeClass(db: Db, firstDay = today) {
  return inTransaction(db, async (trx) => {
    const teacherId = await makeStaff(trx, 'instructor')
    const key = await makeApiKey(trx, systemActor('test'), { name: 'test', role: 'instructor', userId: teacherId })
    const sessionId = await makeSession(trx, { firstDay, instructorId: teacherId })
    const bookerId = await makeCustomer(trx, { companyName: 'Canary Ltd' })
    await trx
      .updateTable('users')
      .set({ addressLine1: '1 Canary Street', phone: '07400123456' })
      .where('id', '=', bookerId)
      .execute()
    await trx
      .insertInto('userSensitive')
      .values({ userId: bookerId, medicalNotes: Buffer.from('sealed') })
      .execute()
    const { bookingId } = await makeBooking(trx, { bookerId, sessionId })
    const seats = trx.selectFrom('bookingAttendees').select('id').where('bookingId', '=', bookingId)
    return { teacherId, key, sessionId, attendeeId: (await seats.executeTakeFirstOrThrow()).id }
  })
}
