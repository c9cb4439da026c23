import { expect } from 'vitest'
import { findPortalSession } from '#lib/auth/portal-session.ts'
import { systemActor } from '#lib/core/actor.ts'
import { inTransaction } from '#lib/db/transaction.ts'
import type { Db, Trx } from '#lib/db/types.ts'
import { changeSealed } from '#lib/people/sealed/change-sealed.ts'
import { proveIdentity } from '#lib/portal/codes/prove-identity.ts'
import { parseKeyring } from '#lib/privacy/vault/vault.ts'
import { apiCaller, type Told } from '#lib/testing/call-api.ts'
import { makeBooking, makeCustomer, makePaidBooking } from '#lib/testing/make/make.ts'
import { listWordColumns, plantCanary } from '#lib/testing/plant-canaries.ts'
import { test } from '#lib/testing/test.ts'
import { customerRoutes } from './all-routes.ts'
import { describeWholeApi } from './describe-whole-api.ts'

const call = apiCaller(customerRoutes, describeWholeApi())
const reads = ['bookings', 'payments', 'certificates', 'profile', 'export']
const keyring = parseKeyring(`test:${Buffer.alloc(32, 7).toString('base64')}`)

/** Ada's paid booking, with seats for Ben, who has his own address, and Cat, who has only a name. */
async function bookThree(trx: Trx) {
  const { bookingId, bookerId, reference } = await makePaidBooking(trx)
  const benId = await makeCustomer(trx, { email: 'ben@acme.example', firstName: 'Ben' })
  await trx
    .insertInto('bookingAttendees')
    .values([
      { bookingId, seatNumber: 2, userId: benId, firstName: 'Ben', lastName: 'Khan', email: 'ben@acme.example' },
      { bookingId, seatNumber: 3, firstName: 'Cat', lastName: 'Khan' },
    ])
    .execute()
  return { bookingId, bookerId, benId, reference }
}

async function look(db: Db, email: string, bookingReference: string): Promise<Told> {
  return call(db, 'POST', '/api/customer/lookup', { body: { email, bookingReference } })
}

/** Everything the API shows in this portal session, as one text. */
async function readAll(db: Db, opened: Told): Promise<string> {
  const headers = { cookie: (opened.headers.get('set-cookie') ?? '').split(';')[0] ?? '' }
  const answers = []
  for (const read of reads) answers.push((await call(db, 'GET', `/api/customer/${read}`, { headers })).body)
  return JSON.stringify(answers)
}

test('an attendee opens the portal with their own address and sees nothing of the others or the money', async ({
  ownDb,
}) => {
  const { benId, reference } = await inTransaction(ownDb, bookThree)
  const owners = new Map([
    ['users', 'id'],
    ['booking_attendees', 'user_id'],
    ['payments', 'user_id'],
    ['user_notes', 'user_id'],
  ])
  const everybodys = /^bookings\.(reference|reference_key|course_name)$/
  for (const column of await listWordColumns(ownDb)) {
    const name = `${column.table}.${column.column}`
    const owner = owners.get(column.table)
    if (owner) await plantCanary(ownDb, column, `${owner} is distinct from '${benId}'`)
    if (column.table === 'bookings' && !everybodys.test(name)) await plantCanary(ownDb, column)
  }

  const opened = await look(ownDb, 'BEN@acme.example', reference)
  expect(opened).toMatchObject({ status: 200, body: { data: { bookingReference: reference, firstName: 'Ben' } } })
  const seen = await readAll(ownDb, opened)
  expect(seen).toContain('Ben Khan')
  expect(seen).not.toContain('canary')
  expect(seen).not.toContain('100.00')
})

test('the booker sees the attendees’ names and never their health data', async ({ ownDb }) => {
  const { bookerId, benId, reference } = await inTransaction(ownDb, async (trx) => {
    const booked = await bookThree(trx)
    const told = { userId: booked.benId, field: 'medicalNotes', value: 'canary of Ben', keyring } as const
    await changeSealed(trx, systemActor('test'), told)
    return booked
  })
  const { email } = await ownDb.selectFrom('users').select('email').where('id', '=', bookerId).executeTakeFirstOrThrow()
  const seen = await readAll(ownDb, await look(ownDb, email ?? '', reference))
  for (const known of ['Ada Khan', 'Ben Khan', 'Cat Khan', '100.00']) expect(seen).toContain(known)
  for (const sealed of ['canary of Ben', 'ben@acme.example', benId]) expect(seen).not.toContain(sealed)
})

test('a seat opens no booking that the attendee made, nor what they paid', async ({ ownDb }) => {
  const { reference, own } = await inTransaction(ownDb, async (trx) => {
    const booked = await bookThree(trx)
    return { ...booked, own: await makeBooking(trx, { bookerId: booked.benId }) }
  })
  const opened = await look(ownDb, 'ben@acme.example', reference)
  const headers = { cookie: (opened.headers.get('set-cookie') ?? '').split(';')[0] ?? '' }
  const listed = await call(ownDb, 'GET', '/api/customer/bookings', { headers })
  expect(JSON.stringify(listed.body)).not.toContain(own.reference)
  expect(JSON.stringify(listed.body)).not.toContain('"isBooker":true')
  for (const closed of ['profile', 'export'])
    expect((await call(ownDb, 'GET', `/api/customer/${closed}`, { headers })).status).toBe(404)

  const full = await look(ownDb, 'ben@acme.example', own.reference)
  expect(await readAll(ownDb, full)).toContain(own.reference)
})

test('a seat that was cancelled, and a name without a record, open nothing', async ({ ownDb }) => {
  const { reference, benId } = await inTransaction(ownDb, bookThree)
  await inTransaction(ownDb, (trx) =>
    trx.updateTable('bookingAttendees').set({ status: 'cancelled' }).where('userId', '=', benId).execute(),
  )
  expect((await look(ownDb, 'ben@acme.example', reference)).status).toBe(404)
  expect((await look(ownDb, 'cat@acme.example', reference)).status).toBe(404)
})

test('an attendee changes nothing and sees no other seat before proving who they are with a code', async ({
  ownDb,
}) => {
  const { reference, benId, other } = await inTransaction(ownDb, async (trx) => {
    const booked = await bookThree(trx)
    const other = await makePaidBooking(trx)
    const seat = { bookingId: other.bookingId, seatNumber: 2, userId: booked.benId, firstName: 'Ben', lastName: 'Khan' }
    await trx.insertInto('bookingAttendees').values(seat).execute()
    return { ...booked, other }
  })
  const opened = await look(ownDb, 'ben@acme.example', reference)
  const headers = { cookie: (opened.headers.get('set-cookie') ?? '').split(';')[0] ?? '' }
  expect(await readAll(ownDb, opened)).not.toContain(other.reference)
  const written = { headers: { ...headers, origin: 'http://127.0.0.1:3000' }, body: { medicalNotes: 'None' } }
  expect((await call(ownDb, 'PUT', '/api/customer/profile', written)).status).toBe(404)

  const token = decodeURIComponent(headers.cookie.slice(headers.cookie.indexOf('=') + 1))
  const visitor = await findPortalSession(ownDb, token, {})
  if (visitor?.onlyBookingId === undefined) throw new Error('The seat opened more than its booking.')
  await expect(inTransaction(ownDb, (trx) => proveIdentity(trx, visitor, undefined))).rejects.toThrow('does not work')
  await inTransaction(ownDb, (trx) => proveIdentity(trx, visitor, { newEmail: null }))
  expect(await readAll(ownDb, opened)).toContain('ben@acme.example')
  expect(visitor.userId).toBe(benId)
})
