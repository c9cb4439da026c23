import { expect } from 'vitest'
import { openPortalSession } from '#lib/auth/portal-session.ts'
import { cancelBooking } from '#lib/bookings/cancel-booking.ts'
import { systemActor } from '#lib/core/actor.ts'
import { inTransaction } from '#lib/db/transaction.ts'
import type { Db } from '#lib/db/types.ts'
import { listDoors } from '#lib/endpoints/openapi/describe-api.ts'
import { loadKeyring } from '#lib/privacy/vault/load-keyring.ts'
import { apiCaller } from '#lib/testing/call-api.ts'
import { fingerprint } from '#lib/testing/fingerprint.ts'
import { readCode } from '#lib/testing/letters/read-letter.ts'
import { makeBooking, makeCustomer, makePaidBooking } from '#lib/testing/make/make.ts'
import { makeKey } from '#lib/testing/make/make-key.ts'
import { test } from '#lib/testing/test.ts'
import { customerRoutes } from './all-routes.ts'
import { describeWholeApi } from './describe-whole-api.ts'

const call = apiCaller(customerRoutes, describeWholeApi())
const nobody = '01900000-0000-7000-8000-000000000001'
const ours = { origin: 'http://127.0.0.1:3000' }

async function cookieOf(db: Db, userId: string) {
  return `portal-session=${await inTransaction(db, (trx) => openPortalSession(trx, { userId, origin: {} }))}`
}

function bookAs(db: Db, email: string) {
  return inTransaction(db, async (trx) => makeBooking(trx, { bookerId: await makeCustomer(trx, { email }) }))
}

test('the right pair opens the portal with a cookie for the customer’s own data', async ({ ownDb }) => {
  const { bookerId, reference } = await inTransaction(ownDb, (trx) => makePaidBooking(trx))
  const { email } = await ownDb.selectFrom('users').select('email').where('id', '=', bookerId).executeTakeFirstOrThrow()
  const body = { email: email?.toUpperCase(), bookingReference: reference.toLowerCase() }
  const opened = await call(ownDb, 'POST', '/api/customer/lookup', { body })

  expect(opened).toMatchObject({ status: 200, body: { data: { bookingReference: reference, firstName: 'Ada' } } })
  const kept = opened.headers.get('set-cookie') ?? ''
  expect(kept).toMatch(/^portal-session=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax$/)

  const headers = { cookie: kept.split(';')[0] ?? '' }
  expect((await call(ownDb, 'GET', '/api/customer/bookings', { headers })).body).toMatchObject({
    data: [{ reference, isBooker: true, attendees: [{ name: 'Ada Khan' }], finalAmount: '100.00' }],
    page: { nextCursor: null, total: 1, totalIsExact: true },
  })
  expect((await call(ownDb, 'GET', '/api/customer/payments', { headers })).body).toMatchObject({
    data: [{ bookingReference: reference, amount: '100.00', status: 'succeeded' }],
  })
  expect((await call(ownDb, 'GET', '/api/customer/profile', { headers })).body).toMatchObject({ data: { email } })
  expect(JSON.stringify((await call(ownDb, 'GET', '/api/customer/export', { headers })).body)).toContain(reference)
})

test('every failed lookup has one status, one body and one set of headers', async ({ ownDb }) => {
  const { reference } = await bookAs(ownDb, 'ada@acme.example')
  const cancelled = await bookAs(ownDb, 'ben@acme.example')
  const suspended = await bookAs(ownDb, 'cat@acme.example')
  await inTransaction(ownDb, async (trx) => {
    await cancelBooking(trx, systemActor('test'), { bookingId: cancelled.bookingId, reason: '' })
    await trx.updateTable('users').set({ status: 'suspended' }).where('id', '=', suspended.bookerId).execute()
  })
  const right = { email: 'ada@acme.example', bookingReference: reference }
  const wrong: { body: unknown; headers?: Record<string, string> }[] = [
    { body: { ...right, bookingReference: 'RFT-00000-00000' } },
    { body: { ...right, email: 'someone@else.example' } },
    { body: { email: 'ben@acme.example', bookingReference: cancelled.reference } },
    { body: { email: 'cat@acme.example', bookingReference: suspended.reference } },
    { body: { email: ['ada@acme.example'], bookingReference: reference } },
    { body: { bookingReference: reference } },
    { body: {} },
    { body: 'not json' },
    { body: '"a\\u0000b"' },
    { body: right, headers: { 'content-type': 'text/plain' } },
    { body: right },
  ]
  // The last lookup would be right, but is one too many within a minute.
  const answers = []
  for (const sent of wrong) answers.push(await call(ownDb, 'POST', '/api/customer/lookup', sent))

  const seen = answers.map(({ status, headers, body }) => JSON.stringify([status, body, [...headers]]))
  expect(new Set(seen).size).toBe(1)
  expect(answers[0]).toMatchObject({
    status: 404,
    body: { type: 'about:blank', title: 'There is nothing here.', status: 404 },
  })
  expect(await ownDb.selectFrom('userSessions').select('id').execute()).toEqual([])
})

test('no answer to a lookup comes before its time', async ({ ownDb }) => {
  for (const body of ['', { email: 'a@b.example', bookingReference: 'RFT-00000-00000' }]) {
    const before = performance.now()
    await call(ownDb, 'POST', '/api/customer/lookup', { body })
    expect(performance.now() - before).toBeGreaterThan(395)
  }
})

test('without the portal cookie every other endpoint refuses, and nothing changes', async ({ ownDb }) => {
  const { bookerId } = await inTransaction(ownDb, (trx) => makePaidBooking(trx))
  const key = await makeKey(ownDb)
  await call(ownDb, 'GET', '/api/customer/profile', { key })
  const before = await fingerprint(ownDb)
  for (const { path, method } of doors()) {
    const address = path.replace('{id}', bookerId)
    const sent = { body: {}, headers: ours }
    for (const given of [sent, { ...sent, key }, { ...sent, headers: { ...ours, cookie: 'portal-session=rubbish' } }])
      expect(await call(ownDb, method, address, given), `${method} ${path}`).toMatchObject({ status: 401 })
  }
  expect(await fingerprint(ownDb)).toEqual(before)
})

test('another person’s certificate is 404, like an unknown one', async ({ ownDb }) => {
  const headers = { cookie: await cookieOf(ownDb, await inTransaction(ownDb, (trx) => makeCustomer(trx))) }
  const theirs = await inTransaction(ownDb, async (trx) => {
    const { bookerId } = await makeBooking(trx)
    const { id: courseId } = await trx.selectFrom('courses').select('id').limit(1).executeTakeFirstOrThrow()
    const dates = { issuedOn: '2026-01-01', expiresOn: '2029-01-01' }
    const row = { number: 'RFT-C-TEST', userId: bookerId, courseId, holderName: 'Ada Khan', ...dates }
    return trx.insertInto('certificates').values(row).returning(['id', 'userId']).executeTakeFirstOrThrow()
  })
  const answers = await Promise.all(
    [theirs.id, nobody, 'not-an-id'].map((id) =>
      call(ownDb, 'GET', `/api/customer/certificates/${id}/pdf`, { headers }),
    ),
  )
  expect(answers.map(({ status }) => status)).toEqual([404, 404, 404])
  expect(new Set(answers.map(({ body }) => JSON.stringify(body))).size).toBe(1)

  const own = { cookie: await cookieOf(ownDb, theirs.userId ?? '') }
  const printed = await call(ownDb, 'GET', `/api/customer/certificates/${theirs.id}/pdf`, { headers: own })
  expect(printed.headers.get('content-type')).toBe('application/pdf')
})

const mailedCode = (db: Db) => readCode(db, 'portal.code', loadKeyring())

test('a customer writes their own fields and consents, and no other', async ({ ownDb }) => {
  const userId = await inTransaction(ownDb, (trx) => makeCustomer(trx, { companyName: 'Acme' }))
  const headers = { ...ours, cookie: await cookieOf(ownDb, userId) }
  const put = (body: object, more = {}) =>
    call(ownDb, 'PUT', '/api/customer/profile', { body, headers: { ...headers, ...more } })

  const wanted = { firstName: 'Ada', lastName: 'Byron', city: 'Leeds', marketingConsent: true }
  expect(await put(wanted)).toMatchObject({ status: 400, body: { errors: [{ path: 'code' }] } })
  const written = await put({ ...wanted, code: await mailedCode(ownDb) })
  expect(written).toMatchObject({
    status: 200,
    body: { data: { lastName: 'Byron', city: 'Leeds', phone: null, companyName: 'Acme', marketingConsent: true } },
  })
  expect(await put({ firstName: 'Eve' }, { 'if-match': '"1"' })).toMatchObject({ status: 412 })
  expect(await put({ firstName: 'Eve' }, { origin: 'https://evil.example' })).toMatchObject({ status: 403 })
  for (const field of ['email', 'role', 'status', 'companyName', 'notes', 'version', 'hasNeeds'])
    expect(await put({ firstName: 'Eve', [field]: 'x' }), field).toMatchObject({ status: 400 })
  expect((await call(ownDb, 'GET', '/api/customer/profile', { headers })).body).toMatchObject({
    data: { firstName: 'Ada', renewalReminders: true },
  })
})

test('a customer writes sealed fields without reading them, and their date of birth once', async ({ ownDb }) => {
  const [userId, other] = await inTransaction(ownDb, async (trx) => [await makeCustomer(trx), await makeCustomer(trx)])
  const headers = { ...ours, cookie: await cookieOf(ownDb, userId) }
  const put = (body: object) => call(ownDb, 'PUT', '/api/customer/profile', { body, headers })
  const sealed = { medicalNotes: 'asthma', dietaryRequirements: 'no nuts', emergencyContactName: 'Ines Khan' }

  const written = await put({ firstName: 'Ada', ...sealed, dateOfBirth: '1990-05-04' })
  expect(written).toMatchObject({ status: 200, body: { data: { hasNeeds: true } } })
  expect(JSON.stringify(written.body)).not.toMatch(/asthma|nuts|Ines|1990-05-04/)
  const again = await put({ firstName: 'Eve', dateOfBirth: '1991-05-04' })
  expect(again).toMatchObject({ status: 400, body: { errors: [{ path: 'dateOfBirth' }] } })
  const emptied = { firstName: 'Ada', dietaryRequirements: null }
  for (const asked of [emptied, { medicalNotes: 'none' }])
    expect(await put(asked)).toMatchObject({ status: 400, body: { errors: [{ path: 'code' }] } })
  expect(await put({ ...emptied, code: '1' })).toMatchObject({ status: 400, body: { errors: [{ path: 'code' }] } })
  expect(await put({ ...emptied, code: await mailedCode(ownDb) })).toMatchObject({ status: 200 })

  const vaults = await ownDb.selectFrom('userSensitive').selectAll().execute()
  expect(vaults).toMatchObject([{ userId, dietaryRequirements: null, medicalNotes: expect.any(Buffer) }])
  expect(vaults.map((vault) => vault.userId)).not.toContain(other)
  const log = await ownDb.selectFrom('userActivityLogs').selectAll().where('userId', '=', userId).execute()
  expect(log.map(({ activityDescription }) => activityDescription)).toContain('Dietary needs removed')
  expect(JSON.stringify(log)).not.toMatch(/asthma|nuts|Ines|1990-05-04/)
})

test('an attendee sees themself, the booker the names of all', async ({ ownDb }) => {
  const { bookerId, bookingId } = await inTransaction(ownDb, (trx) => makeBooking(trx))
  const guest = await inTransaction(ownDb, async (trx) => {
    const userId = await makeCustomer(trx, { firstName: 'Gus' })
    const seat = { bookingId, seatNumber: 2, userId, firstName: 'Gus', lastName: 'Guest' }
    await trx.insertInto('bookingAttendees').values(seat).execute()
    return userId
  })
  const list = async (userId: string) =>
    (await call(ownDb, 'GET', '/api/customer/bookings', { headers: { cookie: await cookieOf(ownDb, userId) } })).body

  expect(await list(bookerId)).toMatchObject({ data: [{ attendees: [{ name: 'Ada Khan' }, { name: 'Gus Guest' }] }] })
  expect(await list(guest)).toMatchObject({
    data: [{ isBooker: false, reference: null, finalAmount: null, attendees: [{ name: 'Gus Guest', attendance: [] }] }],
  })
  expect(JSON.stringify(await list(guest))).not.toContain('Ada')
})

function doors() {
  const methods = new Map([
    ['GET', 'GET' as const],
    ['PUT', 'PUT' as const],
  ])
  return listDoors(customerRoutes)
    .filter(({ path }) => !path.endsWith('/lookup'))
    .flatMap(({ path, method }) => {
      const known = methods.get(method)
      return known ? [{ path, method: known }] : []
    })
}
