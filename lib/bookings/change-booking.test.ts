import { expect } from 'vitest'
import type { Trx } from '../db/types.ts'
import { asAdmin, asCustomer, asInstructor } from '../testing/actors.ts'
import { makeBooking, makeStaff } from '../testing/make/make.ts'
import { test } from '../testing/test.ts'
import { changeBooking, changeBookingInput } from './change-booking.ts'

const office = asAdmin()
const now = new Date('2026-11-20T12:00:00Z')

test('changeBooking changes only what is given, and records what differs', async ({ trx }) => {
  const { bookingId, bookerId } = await makeBooking(trx)
  const other = await makeBooking(trx)
  await changeBooking(trx, office, { bookingId, type: 'group', specialRequirements: 'Step-free' }, now)
  expect(await find(trx, bookingId)).toEqual({
    type: 'group',
    status: 'confirmed',
    specialRequirements: 'Step-free',
    version: 2,
  })
  await changeBooking(trx, office, { bookingId, specialRequirements: '' }, now)
  expect(await find(trx, bookingId)).toMatchObject({ type: 'group', specialRequirements: null, version: 3 })
  await changeBooking(trx, office, { bookingId, type: 'group' }, now)
  expect(await find(trx, bookingId)).toMatchObject({ version: 3 })

  expect(await find(trx, other.bookingId)).toMatchObject({ type: 'individual', version: 1 })
  const log = trx.selectFrom('userActivityLogs').select(['userId', 'changes']).orderBy('id')
  expect(await log.where('activityType', '=', 'booking.updated').execute()).toEqual([
    {
      userId: bookerId,
      changes: {
        type: { before: 'individual', after: 'group' },
        specialRequirements: { before: null, after: 'Step-free' },
      },
    },
    { userId: bookerId, changes: { specialRequirements: { before: 'Step-free', after: null } } },
  ])
})

test('changeBooking confirms a pending booking and writes to the booker, once', async ({ trx }) => {
  const { bookingId } = await makeBooking(trx)
  await changeBooking(trx, office, { bookingId, type: 'group' }, now)
  expect(await trx.selectFrom('messages').select('id').execute()).toEqual([])
  await trx.updateTable('bookings').set({ status: 'pending' }).where('id', '=', bookingId).execute()
  await changeBooking(trx, office, { bookingId, type: 'individual' }, now)
  expect(await trx.selectFrom('messages').select('id').execute()).toEqual([])
  for (let n = 0; n < 2; n++) await changeBooking(trx, office, { bookingId, status: 'confirmed' }, now)
  expect(await find(trx, bookingId)).toMatchObject({ status: 'confirmed' })
  expect(await trx.selectFrom('messages').select('template').execute()).toEqual([{ template: 'booking.confirmed' }])
})

test('changeBooking names seats, each as a whole', async ({ trx }) => {
  const { bookingId } = await makeBooking(trx)
  const seat = trx.selectFrom('bookingAttendees').select(['id', 'firstName', 'email', 'certificateName'])
  const { id } = await seat.where('bookingId', '=', bookingId).executeTakeFirstOrThrow()
  const input = changeBookingInput.parse({ attendees: [{ id, firstName: 'Ada', certificateName: 'Dr Ada Khan' }] })
  await changeBooking(trx, office, { bookingId, ...input }, now)
  expect(await seat.where('id', '=', id).executeTakeFirst()).toEqual({
    id,
    firstName: 'Ada',
    email: null,
    certificateName: 'Dr Ada Khan',
  })
})

test('changeBooking refuses what is over, cancelled or out of reach', async ({ trx }) => {
  const { bookingId, bookerId } = await makeBooking(trx)
  const change = (actor = office) => changeBooking(trx, actor, { bookingId, status: 'confirmed' }, now)
  const instructor = asInstructor(await makeStaff(trx, 'instructor'))
  await expect(change(instructor)).rejects.toThrow('This booking no longer exists.')
  const own = changeBooking(trx, asCustomer(bookerId), { bookingId, status: 'confirmed' }, now)
  await expect(own).rejects.toThrow('This booking no longer exists.')
  for (const [status, sentence] of [
    ['completed', 'This booking is completed.'],
    ['no_show', 'This booking is no_show.'],
    ['cancelled', 'This booking is cancelled.'],
  ] as const) {
    await trx.updateTable('bookings').set({ status }).where('id', '=', bookingId).execute()
    await expect(change()).rejects.toThrow(sentence)
  }
})

test('changeBookingInput takes what may be changed and nothing else', () => {
  const takes = (input: object) => changeBookingInput.safeParse(input).success
  const seat = { id: crypto.randomUUID() }
  const good = [
    {},
    { type: 'corporate' },
    { specialRequirements: 'x'.repeat(2000) },
    { attendees: Array(500).fill(seat) },
  ]
  const bad = [
    { status: 'cancelled' },
    { type: 'other' },
    { finalAmount: '0.00' },
    { specialRequirements: 'x'.repeat(2001) },
    { attendees: Array(501).fill(seat) },
  ]
  expect([...good, ...bad].map(takes)).toEqual([...good.map(() => true), ...bad.map(() => false)])
})

function find(trx: Trx, id: string) {
  const booking = trx.selectFrom('bookings').select(['type', 'status', 'specialRequirements', 'version'])
  return booking.where('id', '=', id).executeTakeFirst()
}
