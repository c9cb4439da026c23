import { expect } from 'vitest'
import { findPortalSession } from '../../auth/portal-session.ts'
import { cancelBooking } from '../../bookings/cancel-booking.ts'
import type { Origin } from '../../core/actor.ts'
import { systemActor } from '../../core/actor.ts'
import { inTransaction } from '../../db/transaction.ts'
import type { Db } from '../../db/types.ts'
import { asCustomer } from '../../testing/actors.ts'
import { makeBooking, makeCustomer } from '../../testing/make/make.ts'
import { test } from '../../testing/test.ts'
import { listOwnBookings } from '../own/list-own-bookings.ts'
import { enterPortal, enterPortalEvenly } from './enter-portal.ts'

const now = new Date('2026-11-21T12:00:00Z')
const ada = 'ada@acme.example'
const from = (ipAddress: string): Origin => ({ ipAddress })

test('enterPortal opens the portal with reference and email, however the reference was typed', async ({ ownDb }) => {
  const { reference, bookerId } = await bookAs(ownDb, ada)
  const careless = reference.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o')

  for (const typed of [reference, careless]) {
    const entered = await enterPortal(ownDb, from('192.0.2.1'), { reference: typed, email: ada }, now)
    const actor = await findPortalSession(ownDb, entered?.token ?? '', {}, now)
    expect(entered).toMatchObject({ bookingReference: reference, firstName: 'Ada' })
    expect(actor?.userId).toBe(bookerId)
  }
})

test('enterPortal opens the one booking of an attendee, and records the visit', async ({ ownDb }) => {
  const { reference, bookingId, benId } = await inTransaction(ownDb, async (trx) => {
    const booked = await makeBooking(trx)
    const userId = await makeCustomer(trx, { email: 'ben@acme.example', firstName: 'Ben' })
    await trx.insertInto('bookingAttendees').values({ bookingId: booked.bookingId, seatNumber: 2, userId }).execute()
    await trx.updateTable('users').set({ lastActivityDate: null }).execute()
    return { ...booked, benId: userId }
  })
  const origin = { ipAddress: '192.0.2.1', userAgent: 'Firefox' }
  const entered = await enterPortal(ownDb, origin, { reference, email: ' BEN@acme.example' }, now)
  expect(entered?.firstName).toBe('Ben')
  const actor = await findPortalSession(ownDb, entered?.token ?? '', {}, now)
  expect(actor).toMatchObject({ userId: benId, onlyBookingId: bookingId })
  const log = ownDb.selectFrom('userActivityLogs').select(['userId', 'ipAddress', 'relatedEntityId', 'createdAt'])
  expect(await log.where('activityType', '=', 'portal.entered').execute()).toEqual([
    { userId: benId, ipAddress: '192.0.2.1', relatedEntityId: bookingId, createdAt: now },
  ])
  const active = ownDb.selectFrom('users').select('id').where('lastActivityDate', '=', now)
  expect(await active.execute()).toEqual([{ id: benId }])
})

test('enterPortal forgets the wrong guesses of a customer who got in', async ({ ownDb }) => {
  const { reference } = await bookAs(ownDb, ada)
  const enter = (email: string) => enterPortal(ownDb, from('192.0.2.1'), { reference, email }, now)
  for (let round = 0; round < 2; round++) {
    for (let n = 0; n < 4; n++) expect(await enter(`x${n}@x.example`)).toBeUndefined()
    expect(await enterPortal(ownDb, from(`198.51.100.${round}`), { reference, email: ada }, now)).toBeDefined()
  }
})

test('enterPortal counts guesses for one email across references, and attempts of a day from one address', async ({
  ownDb,
}) => {
  const { reference } = await bookAs(ownDb, ada)
  for (let n = 0; n < 10; n++)
    await enterPortal(ownDb, from(`192.0.2.${n}`), { reference: `RFT-00000-0000${n}`, email: ada }, now)
  expect(await enterPortal(ownDb, from('198.51.100.1'), { reference, email: ada }, now)).toBeUndefined()

  const other = await bookAs(ownDb, 'ben@acme.example')
  const at = (minutes: number) => new Date(now.getTime() + minutes * 61_000)
  for (let n = 0; n < 60; n++)
    await enterPortal(
      ownDb,
      from('203.0.113.1'),
      { reference: `${n}`, email: `x${n}@x.example` },
      at(Math.floor(n / 10)),
    )
  const right = { reference: other.reference, email: 'ben@acme.example' }
  expect(await enterPortal(ownDb, from('203.0.113.1'), right, at(7))).toBeUndefined()
  expect(await enterPortal(ownDb, from('203.0.113.2'), right, at(7))).toBeDefined()
})

test('enterPortalEvenly opens the portal as enterPortal does', async ({ ownDb }) => {
  const { reference } = await bookAs(ownDb, ada)
  const enter = (email: string) => enterPortalEvenly(ownDb, from('192.0.2.1'), { reference, email })
  expect(await enter(ada)).toMatchObject({ bookingReference: reference, firstName: 'Ada' })
  expect(await enter('x@x.example')).toBeUndefined()
})

test('enterPortal gives the same answer whatever is wrong', async ({ ownDb }) => {
  const { reference } = await bookAs(ownDb, ada)
  const cancelled = await bookAs(ownDb, 'ben@acme.example')
  const suspended = await bookAs(ownDb, 'cat@acme.example')
  await inTransaction(ownDb, async (trx) => {
    const { bookingId } = cancelled
    await cancelBooking(trx, systemActor('test'), { bookingId, reason: '' }, now)
    await trx.updateTable('users').set({ status: 'suspended' }).where('id', '=', suspended.bookerId).execute()
  })

  const wrong = [
    { reference: 'RFT-00000-00000', email: ada },
    { reference, email: 'someone@else.example' },
    { reference, email: 'no address' },
    { reference: '', email: ada },
    { reference: cancelled.reference, email: 'ben@acme.example' },
    { reference: suspended.reference, email: 'cat@acme.example' },
  ]
  for (const input of wrong) expect(await enterPortal(ownDb, from('192.0.2.1'), input, now)).toBeUndefined()
  expect(await ownDb.selectFrom('userSessions').select('id').execute()).toEqual([])
})

test('enterPortal makes no eleventh attempt within a minute from one address', async ({ ownDb }) => {
  const { reference } = await bookAs(ownDb, ada)
  const tries = Array.from({ length: 14 }, () => enterPortal(ownDb, from('192.0.2.1'), { reference, email: ada }, now))

  const opened = (await Promise.all(tries)).filter((token) => token !== undefined)
  expect(opened.length).toBeGreaterThan(0)
  expect(opened.length).toBeLessThanOrEqual(10)
  const enterAfter = (milliseconds: number) =>
    enterPortal(ownDb, from('192.0.2.1'), { reference, email: ada }, new Date(now.getTime() + milliseconds))
  expect(await enterAfter(59_999)).toBeUndefined()
  expect(await enterAfter(60_000)).toBeDefined()
})

test('five wrong emails close a reference for a quarter of an hour, wherever they come from', async ({ ownDb }) => {
  const { reference } = await bookAs(ownDb, ada)
  for (let n = 0; n < 5; n++)
    await enterPortal(ownDb, from(`192.0.2.${n}`), { reference, email: `x${n}@x.example` }, now)

  const right = { reference, email: ada }
  const enterAfter = (milliseconds: number) =>
    enterPortal(ownDb, from('198.51.100.1'), right, new Date(now.getTime() + milliseconds))
  expect(await enterAfter(0)).toBeUndefined()
  expect(await enterAfter(15 * 60_000 - 1)).toBeUndefined()
  expect(await enterAfter(15 * 60_000)).toBeDefined()
})

test('a portal session ends after half an hour without a request and after ten hours', async ({ ownDb }) => {
  const { reference } = await bookAs(ownDb, ada)
  const { token = '' } = (await enterPortal(ownDb, {}, { reference, email: ada }, now)) ?? {}
  const after = (minutes: number) => findPortalSession(ownDb, token, {}, new Date(now.getTime() + minutes * 60_000))

  expect(await after(29)).toBeDefined()
  for (let minutes = 58; minutes < 600; minutes += 29) expect(await after(minutes)).toBeDefined()
  expect(await after(600)).toBeUndefined()
  expect(await after(29 + 580 + 31)).toBeUndefined()
})

test('a customer reaches their own bookings and nobody else’s', async ({ ownDb }) => {
  const mine = await bookAs(ownDb, ada)
  await bookAs(ownDb, 'ben@acme.example')

  const listed = await listOwnBookings(ownDb, asCustomer(mine.bookerId), now)
  expect(listed.map(({ reference }) => reference)).toEqual([mine.reference])
  expect(listed[0]).toMatchObject({
    isUpcoming: true,
    attendees: [{ name: 'Ada Khan', attendance: [] }],
    venueCity: 'Leeds',
  })
})

test('enterPortalEvenly takes as long and answers alike while the office holds the record of a right pair', async ({
  ownDb,
}) => {
  const { reference, bookerId } = await bookAs(ownDb, ada)
  const held = await ownDb.startTransaction().execute()
  await held.selectFrom('users').select('id').where('id', '=', bookerId).forUpdate().execute()
  const ask = async (email: string) => {
    const began = performance.now()
    const entered = await enterPortalEvenly(ownDb, from('192.0.2.1'), { reference, email })
    return { entered, milliseconds: performance.now() - began }
  }
  const [right, wrong] = [await ask(ada), await ask('x@x.example')]
  await held.rollback().execute()
  expect(right.entered).toEqual(wrong.entered)
  expect(Math.abs(right.milliseconds - wrong.milliseconds)).toBeLessThan(200)
  expect((await ask(ada)).entered).toBeDefined()
})

test('a visit waits for no edit or import that leaves the key of the record alone', async ({ ownDb }) => {
  const { reference, bookerId } = await bookAs(ownDb, ada)
  const held = await ownDb.startTransaction().execute()
  await held.updateTable('users').set({ city: 'Leeds' }).where('id', '=', bookerId).execute()
  expect(await enterPortalEvenly(ownDb, from('192.0.2.1'), { reference, email: ada })).toBeDefined()
  await held.rollback().execute()
})

function bookAs(db: Db, email: string) {
  return inTransaction(db, async (trx) => makeBooking(trx, { bookerId: await makeCustomer(trx, { email }) }))
}
