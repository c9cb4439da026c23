import { expect } from 'vitest'
import { inTransaction } from '../db/transaction.ts'
import type { Db } from '../db/types.ts'
import { testKeyring as keyring } from '../testing/import-file.ts'
import { makeBooking, makeCustomer, makeSession } from '../testing/make/make.ts'
import { test } from '../testing/test.ts'
import { mailOwnBookings, mailOwnBookingsEvenly } from './mail-own-bookings.ts'

const now = new Date('2026-11-21T12:00:00Z')
const portalUrl = 'https://training.example/portal'
const ada = 'ada@acme.example'

function bookAs(db: Db, email: string) {
  return inTransaction(db, async (trx) => makeBooking(trx, { bookerId: await makeCustomer(trx, { email }) }))
}

const written = (db: Db) =>
  db.selectFrom('messages').select(['recipient', 'template', 'bodyText']).orderBy('createdAt').execute()

test('mailOwnBookings writes to the email on record, at most once in ten minutes', async ({ ownDb }) => {
  const { reference } = await bookAs(ownDb, ada)
  const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000)
  for (const minutes of [0, 1, 9])
    await mailOwnBookings(
      ownDb,
      { ipAddress: '192.0.2.1' },
      { email: ' ADA@acme.example', portalUrl, keyring },
      later(minutes),
    )

  expect(await written(ownDb)).toMatchObject([{ recipient: ada, template: 'portal.own_bookings' }])
  expect((await written(ownDb))[0]?.bodyText).toContain(reference)
  await mailOwnBookings(ownDb, { ipAddress: '192.0.2.1' }, { email: ada, portalUrl, keyring }, later(11))
  expect(await written(ownDb)).toHaveLength(2)
})

test('mailOwnBookings lists bookings latest first, with the reference of those the customer made', async ({
  ownDb,
}) => {
  const { reference, userId } = await inTransaction(ownDb, async (trx) => {
    const bookerId = await makeCustomer(trx, { email: ada })
    const own = await makeBooking(trx, { bookerId })
    const off = await makeBooking(trx, { bookerId, sessionId: await makeSession(trx, { firstDay: '2026-12-20' }) })
    await trx.updateTable('bookings').set({ status: 'cancelled' }).where('id', '=', off.bookingId).execute()
    const other = await makeBooking(trx, { sessionId: await makeSession(trx, { firstDay: '2027-01-12', code: 'FAW' }) })
    await trx
      .insertInto('bookingAttendees')
      .values({ bookingId: other.bookingId, seatNumber: 2, userId: bookerId })
      .execute()
    return { reference: { own: own.reference, other: other.reference, off: off.reference }, userId: bookerId }
  })
  await mailOwnBookingsEvenly(ownDb, { ipAddress: '192.0.2.1' }, { email: ada, portalUrl, keyring })
  const [letter] = await written(ownDb)
  const text = letter?.bodyText ?? ''
  expect(text).toContain(reference.own)
  expect(text).not.toContain(reference.other)
  expect(text).not.toContain(reference.off)
  expect(text.indexOf('12 January 2027')).toBeGreaterThan(-1)
  expect(text.indexOf('12 January 2027')).toBeLessThan(text.indexOf('1 December 2026'))
  const log = ownDb.selectFrom('userActivityLogs').select(['userId', 'activityDescription', 'ipAddress'])
  expect(await log.where('activityType', '=', 'portal.bookings_mailed').execute()).toEqual([
    { userId, activityDescription: 'Asked for their bookings by email', ipAddress: '192.0.2.1' },
  ])
})

test.for([
  ['an instructor', { role: 'instructor' }],
  ['an erased customer', { erasedAt: now }],
] as const)('mailOwnBookings does not write to %s', async ([, over], { ownDb }) => {
  const { bookerId } = await bookAs(ownDb, ada)
  await inTransaction(ownDb, (trx) => trx.updateTable('users').set(over).where('id', '=', bookerId).execute())
  await mailOwnBookings(ownDb, { ipAddress: '192.0.2.1' }, { email: ada, portalUrl, keyring }, now)
  expect(await written(ownDb)).toEqual([])
})

test('mailOwnBookings asked twenty times at once writes once', async ({ ownDb }) => {
  await bookAs(ownDb, ada)
  const ask = (n: number) =>
    mailOwnBookings(ownDb, { ipAddress: `192.0.2.${n}` }, { email: ada, portalUrl, keyring }, now)
  await Promise.all(Array.from({ length: 20 }, (_, n) => ask(n)))
  expect(await written(ownDb)).toHaveLength(1)
})

test('mailOwnBookings writes again within the hour, however often strangers asked on that day', async ({ ownDb }) => {
  await bookAs(ownDb, ada)
  const ask = (minutes: number, ipAddress: string) =>
    mailOwnBookings(
      ownDb,
      { ipAddress },
      { email: ada, portalUrl, keyring },
      new Date(now.getTime() + minutes * 60_000),
    )
  for (let n = 0; n < 40; n++) await ask(0, `192.0.2.${n}`)
  for (let n = 1; n < 12; n++) await ask(n * 11, `198.51.100.${n}`)
  const before = (await written(ownDb)).length
  for (let hour = 3; hour < 23; hour++) await ask(hour * 61, `203.0.113.${hour}`)
  const after = (await written(ownDb)).length
  expect(before).toBeLessThanOrEqual(11)
  expect(after - before).toBe(20)
})

test('mailOwnBookings writes to nobody unknown, suspended, without bookings or asked for too often', async ({
  ownDb,
}) => {
  await bookAs(ownDb, ada)
  const { bookerId } = await bookAs(ownDb, 'ben@acme.example')
  await inTransaction(ownDb, async (trx) => {
    await trx.updateTable('users').set({ status: 'suspended' }).where('id', '=', bookerId).execute()
    await makeCustomer(trx, { email: 'cat@acme.example' })
  })
  for (const email of ['x@y.example', 'ben@acme.example', 'cat@acme.example', 'no address', '', `${ada},x@y.example`])
    await mailOwnBookings(ownDb, { ipAddress: '192.0.2.2' }, { email, portalUrl, keyring }, now)
  for (let n = 0; n < 5; n++)
    await mailOwnBookings(ownDb, { ipAddress: '192.0.2.2' }, { email: 'x@y.example', portalUrl, keyring }, now)
  await mailOwnBookings(ownDb, { ipAddress: '192.0.2.2' }, { email: ada, portalUrl, keyring }, now)
  expect(await written(ownDb)).toEqual([])
})
