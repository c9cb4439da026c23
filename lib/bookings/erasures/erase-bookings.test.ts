import { expect } from 'vitest'
import type { Trx } from '../../db/types.ts'
import { registerYears } from '../../privacy/retention/retention-years.ts'
import { changeSetting } from '../../settings/change-setting.ts'
import { asAdmin } from '../../testing/actors.ts'
import { testKeyring } from '../../testing/import-file.ts'
import { makeBooking, makeCustomer } from '../../testing/make/make.ts'
import { test } from '../../testing/test.ts'
import { exportBookings } from '../export-bookings.ts'
import { eraseBookings } from './erase-bookings.ts'

const now = new Date('2027-01-10T12:00:00Z')
const pseudonym = { firstName: 'Erased', lastName: '7K2QD' }

const erase = (trx: Trx, userId: string, over: object = {}) =>
  eraseBookings(trx, {
    userIds: [userId],
    emails: ['ada@acme.example'],
    names: ['ada khan'],
    pseudonym,
    keyring: testKeyring,
    now,
    ...over,
  })

test('eraseBookings empties the words on a person’s bookings, and keeps dates and money', async ({ trx }) => {
  const { bookingId, bookerId } = await makeBooking(trx)
  const other = await makeBooking(trx)
  const words = { specialRequirements: 'Step-free', cancellationReason: 'Ill', discountReason: 'Friend of Ines' }
  for (const id of [bookingId, other.bookingId])
    await trx
      .updateTable('bookings')
      .set({ ...words, invoiceDetails: '{"po":"1"}' })
      .where('id', '=', id)
      .execute()
  const entries = await erase(trx, bookerId)

  expect(entries).toMatchObject([
    { table: 'bookings', rows: 1, fate: 'blanked', until: '2032-12-01' },
    { table: 'booking_attendees', rows: 1, fate: 'blanked', until: expect.any(String) },
  ])
  const find = (id: string) => trx.selectFrom('bookings').selectAll().where('id', '=', id).executeTakeFirst()
  expect(await find(bookingId)).toMatchObject({
    specialRequirements: null,
    cancellationReason: null,
    discountReason: null,
    invoiceDetails: {},
    courseDate: '2026-12-01',
    finalAmount: '100.00',
    version: 2,
    updatedAt: now,
  })
  expect(await find(other.bookingId)).toMatchObject({ ...words, version: 1 })
})

test('eraseBookings keeps registers as long as the setting says, from the last course on', async ({ trx }) => {
  const { bookerId } = await makeBooking(trx)
  const { bookingId } = await makeBooking(trx, { bookerId })
  await trx.updateTable('bookings').set({ courseDate: '2024-02-29' }).where('id', '=', bookingId).execute()
  await changeSetting(trx, asAdmin(), { setting: registerYears, value: 4 })
  const [bookings, seats] = await erase(trx, bookerId)
  expect(bookings).toMatchObject({ rows: 2, until: '2032-12-01' })
  expect(seats).toMatchObject({ until: '2030-12-01' })
  const [none] = await erase(trx, await makeCustomer(trx), { emails: [], names: [] })
  expect(none).toMatchObject({ rows: 0, until: null })
})

test('eraseBookings keeps the reason that the product wrote for a group discount, but nobody’s words', async ({
  trx,
}) => {
  const { bookingId, bookerId } = await makeBooking(trx)
  const reasonAfter = async (discountReason: string, discountKind: 'group' | 'agreed') => {
    await trx.updateTable('bookings').set({ discountReason, discountKind }).where('id', '=', bookingId).execute()
    await erase(trx, bookerId)
    return (await trx.selectFrom('bookings').select('discountReason').executeTakeFirst())?.discountReason
  }
  expect(await reasonAfter('Group of 12: 10 %', 'group')).toBe('Group of 12: 10 %')
  expect(await reasonAfter('Group of 12: 10 %', 'agreed')).toBeNull()
})

test('eraseBookings takes a name off the seats that are theirs, and only their email off the seats of others', async ({
  trx,
}) => {
  const own = await makeBooking(trx)
  const others = await makeBooking(trx)
  const ben = await makeCustomer(trx)
  const named = (firstName: string, over: object = {}) => ({
    firstName,
    lastName: 'Khan',
    certificateName: 'C',
    ...over,
  })
  const at = { email: 'ADA@acme.example' }
  const seats = [
    { ...named('Ben', { userId: ben }), bookingId: own.bookingId, seatNumber: 2 },
    { ...named('ADA'), bookingId: own.bookingId, seatNumber: 3 },
    { ...named('Ada', at), bookingId: others.bookingId, seatNumber: 2 },
    { ...named('Ada'), bookingId: others.bookingId, seatNumber: 3 },
    { ...named('Ben', at), bookingId: others.bookingId, seatNumber: 4 },
    { ...named('Ada', { ...at, userId: ben }), bookingId: others.bookingId, seatNumber: 5 },
  ]
  await trx.insertInto('bookingAttendees').values(seats).execute()
  const [, entry] = await erase(trx, own.bookerId)

  const of = async (bookingId: string) => {
    const rows = trx.selectFrom('bookingAttendees').select(['firstName', 'lastName', 'email', 'certificateName'])
    const seated = await rows.where('bookingId', '=', bookingId).orderBy('seatNumber').execute()
    return seated.map(({ firstName, lastName, email, certificateName }) => [
      firstName,
      lastName,
      email,
      certificateName,
    ])
  }
  const gone = ['Erased', '7K2QD', null, null]
  expect(await of(own.bookingId)).toEqual([gone, ['Ben', 'Khan', null, 'C'], gone])
  expect(await of(others.bookingId)).toEqual([
    ['Ada', 'Khan', null, null],
    gone,
    ['Ada', 'Khan', null, 'C'],
    ['Ben', 'Khan', null, 'C'],
    ['Ada', 'Khan', null, 'C'],
  ])
  expect(entry?.rows).toBe(5)
})

test('exportBookings gives a person their own bookings and seats, oldest first', async ({ trx }) => {
  const mine = await makeBooking(trx)
  const other = await makeBooking(trx)
  const guest = { bookingId: other.bookingId, seatNumber: 2, userId: mine.bookerId, firstName: 'Ada' }
  await trx
    .insertInto('bookingAttendees')
    .values([guest, { bookingId: mine.bookingId, seatNumber: 2 }])
    .execute()
  const later = await makeBooking(trx, { bookerId: mine.bookerId })
  const moved = trx.updateTable('bookings').set({ createdAt: now })
  await moved.where('id', '=', later.bookingId).execute()

  const userIds = [mine.bookerId]
  const input = { userIds, keyring: testKeyring, audience: 'person' as const, withSealed: false }
  const [bookings, seats] = await exportBookings(trx, input)
  expect(bookings?.rows.map(({ reference }) => reference)).toEqual([mine.reference, later.reference])
  expect(bookings?.rows[0]).toMatchObject({ courseDate: '2026-12-01', finalAmount: '100.00', status: 'confirmed' })
  expect(seats?.rows.map(({ booking, seatNumber }) => [booking, seatNumber]).sort()).toEqual(
    [
      [mine.reference, 1],
      [other.reference, 2],
      [later.reference, 1],
    ].sort(),
  )
  expect(seats?.rows.at(-1)).toMatchObject({ booking: later.reference })
})
