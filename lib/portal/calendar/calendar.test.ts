import ICAL from 'ical.js'
import { expect } from 'vitest'
import { cancelBooking } from '../../bookings/cancel-booking.ts'
import { changeBookedSession } from '../../bookings/change-booked-session.ts'
import { moveBooking } from '../../bookings/moves/move-booking.ts'
import { systemActor } from '../../core/actor.ts'
import type { PlainDate } from '../../core/plain-date.ts'
import type { Trx } from '../../db/types.ts'
import { parseKeyring } from '../../privacy/vault/vault.ts'
import { findPlan } from '../../sessions/planning/find-plan.ts'
import { asAdmin, asCustomer } from '../../testing/actors.ts'
import { makeBooking, makeCustomer, makeSession } from '../../testing/make/make.ts'
import { test } from '../../testing/test.ts'
import { listOwnBookings } from '../own/list-own-bookings.ts'
import { feedToken, readFeedToken } from './feed-token.ts'
import { renewFeed } from './renew-feed.ts'
import { writeCalendar } from './write-calendar.ts'

const keyring = parseKeyring(`k1:${Buffer.alloc(32, 7).toString('base64')}`)
const office = asAdmin()
const site = new URL('https://training.example')

async function eventsOf(trx: Trx, userId: string) {
  const text = writeCalendar(await listOwnBookings(trx, asCustomer(userId)), {
    appUrl: site,
    company: 'Moorside First Aid',
  })
  const all = new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map((part) => new ICAL.Event(part))
  return all.map((event) => ({
    uid: event.uid,
    sequence: event.sequence,
    start: event.startDate.toJSDate().toISOString(),
    end: event.endDate.toJSDate().toISOString(),
    summary: event.summary,
    location: event.location,
    status: event.component.getFirstPropertyValue('status'),
  }))
}

async function bookOn(trx: Trx, firstDay: PlainDate, code = 'EFAW') {
  return makeBooking(trx, { sessionId: await makeSession(trx, { firstDay, code }) })
}

test('writeCalendar gives the right moment when the clocks change and on 29 February', async ({ trx }) => {
  const moments: [PlainDate, string, string][] = [
    ['2027-03-27', '2027-03-27T09:30:00.000Z', '2027-03-27T16:30:00.000Z'],
    ['2027-03-28', '2027-03-28T08:30:00.000Z', '2027-03-28T15:30:00.000Z'],
    ['2027-10-30', '2027-10-30T08:30:00.000Z', '2027-10-30T15:30:00.000Z'],
    ['2027-10-31', '2027-10-31T09:30:00.000Z', '2027-10-31T16:30:00.000Z'],
    ['2028-02-29', '2028-02-29T09:30:00.000Z', '2028-02-29T16:30:00.000Z'],
  ]
  for (const [day, start, end] of moments) {
    const { bookerId } = await bookOn(trx, day)
    expect(await eventsOf(trx, bookerId)).toMatchObject([{ start, end, status: 'CONFIRMED' }])
  }
})

test('writeCalendar gives a course of three days three events, which keep their ids when cancelled', async ({
  trx,
}) => {
  const { bookerId, bookingId } = await bookOn(trx, '2027-01-12', 'FAW')
  const before = await eventsOf(trx, bookerId)
  expect(before).toHaveLength(3)
  expect(new Set(before.map(({ uid }) => uid)).size).toBe(3)
  expect(before[0]?.summary).toMatch(/day 1 of 3$/)
  expect(before[0]?.location).toContain('Moorside Rooms, 1 High Street, Leeds')

  await cancelBooking(trx, systemActor('test'), { bookingId, reason: '' }, new Date(Date.now() + 60_000))
  const after = await eventsOf(trx, bookerId)
  expect(after.map(({ uid }) => uid)).toEqual(before.map(({ uid }) => uid))
  expect(after.map(({ status }) => status)).toEqual(['CANCELLED', 'CANCELLED', 'CANCELLED'])
  expect(after[0]?.sequence).toBeGreaterThan(before[0]?.sequence ?? 0)
})

test('a new date or another session changes the same events, and a second booking adds none', async ({ trx }) => {
  const { bookerId, bookingId, finalAmount } = await bookOn(trx, '2097-01-12', 'PFA')
  const before = await eventsOf(trx, bookerId)
  expect(before.map(({ uid }) => uid)).toEqual([`${bookingId}-1@training.example`, `${bookingId}-2@training.example`])

  const { sessionId } = await trx.selectFrom('bookings').select('sessionId').executeTakeFirstOrThrow()
  await changeDays(trx, sessionId ?? '', ['2097-01-13', '2097-01-14'], later(1))
  const changed = await eventsOf(trx, bookerId)
  expect(changed.map(({ uid }) => uid)).toEqual(before.map(({ uid }) => uid))
  expect(changed.map(({ start }) => start)).toEqual(['2097-01-13T09:30:00.000Z', '2097-01-14T09:30:00.000Z'])
  expect(changed[0]?.sequence).toBeGreaterThan(before[0]?.sequence ?? 0)

  const target = await makeSession(trx, { firstDay: '2097-02-02', code: 'PFA' })
  await moveBooking(trx, office, { bookingId, sessionId: target, quoted: finalAmount }, later(2))
  const moved = await eventsOf(trx, bookerId)
  expect(moved.map(({ uid }) => uid)).toEqual(before.map(({ uid }) => uid))
  expect(moved[0]?.start).toBe('2097-02-02T09:30:00.000Z')
  expect(moved[0]?.sequence).toBeGreaterThan(changed[0]?.sequence ?? 0)

  await makeBooking(trx, { bookerId, sessionId: target })
  expect(await eventsOf(trx, bookerId)).toEqual(moved)
})

const later = (minutes: number) => new Date(Date.now() + minutes * 60_000)

async function changeDays(trx: Trx, sessionId: string, [first, second]: [PlainDate, PlainDate], now: Date) {
  const plan = await findPlan(trx, office, sessionId)
  if (!plan?.venueId || !plan.instructorId) throw new Error('The test has no whole plan.')
  const { courseId, venueId, instructorId, version, capacity } = plan
  const on = (day: PlainDate) => ({ day, from: '09:30', until: '16:30' })
  const parts = { courseId, venueId, instructorId, version, capacity, sessionId, status: 'published' } as const
  await changeBookedSession(trx, office, { ...parts, days: [on(first), on(second)], joiningNotes: '' }, now)
}

test('readFeedToken reads an address of feedToken until renewFeed renews it, and no forged one', async ({ trx }) => {
  const actor = asCustomer(await makeCustomer(trx))
  const token = await feedToken(trx, actor, keyring)
  expect((await readFeedToken(trx, keyring, token))?.userId).toBe(actor.userId)

  const other = Buffer.from(token, 'base64url')
  other[0] = (other[0] ?? 0) ^ 1
  for (const forged of [other.toString('base64url'), `${token}A`, '', 'nonsense'])
    expect(await readFeedToken(trx, keyring, forged)).toBeUndefined()

  await renewFeed(trx, actor)
  expect(await readFeedToken(trx, keyring, token)).toBeUndefined()
  const renewed = await feedToken(trx, actor, keyring)
  expect((await readFeedToken(trx, keyring, renewed))?.userId).toBe(actor.userId)

  await trx.updateTable('users').set({ status: 'suspended' }).where('id', '=', actor.userId).execute()
  expect(await readFeedToken(trx, keyring, renewed)).toBeUndefined()
})

test('readFeedToken reads no address of a customer who became a colleague', async ({ trx }) => {
  const actor = asCustomer(await makeCustomer(trx))
  const token = await feedToken(trx, actor, keyring)
  await trx.updateTable('users').set({ role: 'instructor' }).where('id', '=', actor.userId).execute()
  expect(await readFeedToken(trx, keyring, token)).toBeUndefined()
})

test('renewFeed ends the addresses of one customer alone', async ({ trx }) => {
  const [one, other] = [asCustomer(await makeCustomer(trx)), asCustomer(await makeCustomer(trx))]
  await renewFeed(trx, one)
  const token = await feedToken(trx, other, keyring)
  await renewFeed(trx, one)
  expect((await readFeedToken(trx, keyring, token))?.userId).toBe(other.userId)
})

test('the calendar of a stranger is empty', async ({ trx }) => {
  await bookOn(trx, '2027-01-12')
  expect(await eventsOf(trx, await makeCustomer(trx))).toEqual([])
})
