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
import { enterPortal } from './enter-portal.ts'

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
  const later = new Date(now.getTime() + 61_000)
  expect(await enterPortal(ownDb, from('192.0.2.1'), { reference, email: ada }, later)).toBeDefined()
})

test('five wrong emails close a reference for a quarter of an hour, wherever they come from', async ({ ownDb }) => {
  const { reference } = await bookAs(ownDb, ada)
  for (let n = 0; n < 5; n++)
    await enterPortal(ownDb, from(`192.0.2.${n}`), { reference, email: `x${n}@x.example` }, now)

  const right = { reference, email: ada }
  expect(await enterPortal(ownDb, from('198.51.100.1'), right, now)).toBeUndefined()
  const later = new Date(now.getTime() + 16 * 60_000)
  expect(await enterPortal(ownDb, from('198.51.100.1'), right, later)).toBeDefined()
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

function bookAs(db: Db, email: string) {
  return inTransaction(db, async (trx) => makeBooking(trx, { bookerId: await makeCustomer(trx, { email }) }))
}
