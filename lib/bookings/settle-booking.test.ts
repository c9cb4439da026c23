import { expect } from 'vitest'
import { type StaffActor, systemActor } from '../core/actor.ts'
import { makeBooking } from '../testing/make/make.ts'
import { test } from '../testing/test.ts'
import { cancelBooking } from './cancel-booking.ts'
import { settleBooking } from './settle-booking.ts'

const desk = systemActor('test')
const card = { amount: '100.00', method: 'card', status: 'succeeded' } as const

test('money is taken once and counts as spent', async ({ trx }) => {
  const { bookerId, bookingId } = await makeBooking(trx)
  await settleBooking(trx, desk, { bookingId, ...card })

  const booker = await trx.selectFrom('users').select('totalSpent').where('id', '=', bookerId).executeTakeFirst()
  expect(booker?.totalSpent).toBe('100.00')
  const more = settleBooking(trx, desk, { bookingId, ...card, amount: '0.01' })
  await expect(more).rejects.toThrow('This is more than is owed for the booking.')
})

test('a payment that failed leaves the booking owed', async ({ trx }) => {
  const { bookingId } = await makeBooking(trx)
  await settleBooking(trx, desk, { bookingId, ...card, status: 'failed' })
  await settleBooking(trx, desk, { bookingId, ...card })
})

test('nothing is owed for a cancelled booking', async ({ trx }) => {
  const { bookingId } = await makeBooking(trx)
  await cancelBooking(trx, desk, { bookingId, reason: 'Ill' })
  await expect(settleBooking(trx, desk, { bookingId, ...card })).rejects.toThrow('This is more than is owed')
})

test('an instructor cannot reach it', async ({ trx }) => {
  const { bookingId } = await makeBooking(trx)
  const instructor: StaffActor = {
    kind: 'staff',
    role: 'instructor',
    userId: null,
    via: { kind: 'session', id: 'test' },
    origin: {},
  }
  await expect(settleBooking(trx, instructor, { bookingId, ...card })).rejects.toThrow('no longer exists')
})
