import { expect } from 'vitest'
import type { Trx } from '../db/types.ts'
import { asAdmin, asCustomer, asInstructor } from '../testing/actors.ts'
import { makeCustomer, makeSession, makeStaff } from '../testing/make/make.ts'
import { test } from '../testing/test.ts'
import { takeBooking, takeBookingInput } from './take-booking.ts'

const office = asAdmin()
const now = new Date('2026-11-20T12:00:00Z')

test('takeBooking gives the booker the first seat, by name and email, unless they do not come', async ({ trx }) => {
  const { parts } = await makeParts(trx)
  const seatsOf = async (bookerComes: 'yes' | 'no') => {
    const { bookingId } = await takeBooking(trx, office, { ...parts, bookerComes, seats: 2 }, now)
    const seats = trx.selectFrom('bookingAttendees').select(['userId', 'firstName', 'lastName', 'email'])
    return seats.where('bookingId', '=', bookingId).orderBy('seatNumber').execute()
  }
  const empty = { userId: null, firstName: null, lastName: null, email: null }
  const own = { userId: parts.userId, firstName: 'Olga', lastName: 'Khan', email: 'olga@acme.example' }
  expect(await seatsOf('yes')).toEqual([own, empty])
  expect(await seatsOf('no')).toEqual([empty, empty])
})

test.for([
  ['individual', 1, 'individual'],
  ['individual', 2, 'group'],
  ['corporate', 1, 'corporate'],
] as const)(
  'takeBooking for an %s customer with %i seats makes a booking that is %s',
  async ([customerType, seats, type], { trx }) => {
    const { parts } = await makeParts(trx)
    await trx.updateTable('users').set({ customerType }).where('id', '=', parts.userId).execute()
    const { bookingId } = await takeBooking(trx, office, { ...parts, seats, specialRequirements: 'Step-free' }, now)
    const columns = ['type', 'source', 'status', 'specialRequirements'] as const
    const booking = trx.selectFrom('bookings').select(columns).where('id', '=', bookingId)
    expect(await booking.executeTakeFirst()).toEqual({
      type,
      source: 'phone',
      status: 'confirmed',
      specialRequirements: 'Step-free',
    })
  },
)

test('takeBooking writes to the booker of a confirmed booking, not of a pending one', async ({ trx }) => {
  const { parts } = await makeParts(trx)
  await takeBooking(trx, office, { ...parts, status: 'pending' }, now)
  expect(await trx.selectFrom('messages').select('id').execute()).toEqual([])
  await takeBooking(trx, office, { ...parts, secondSeat: 'meant' }, now)
  expect(await trx.selectFrom('messages').select('userId').execute()).toEqual([{ userId: parts.userId }])
})

test('takeBooking books for nobody who was merged, and only for an admin', async ({ trx }) => {
  const { parts } = await makeParts(trx)
  for (const actor of [asCustomer(parts.userId), asInstructor(await makeStaff(trx, 'instructor'))])
    await expect(takeBooking(trx, actor, parts, now)).rejects.toThrow('This person is no longer on record.')
  const survivor = await makeCustomer(trx)
  await trx.updateTable('users').set({ mergedIntoId: survivor, email: null }).where('id', '=', parts.userId).execute()
  await expect(takeBooking(trx, office, parts, now)).rejects.toMatchObject({ fields: { userId: expect.any(String) } })
})

test('takeBookingInput takes 1 to 100 seats, for a booker who comes and is confirmed unless said', () => {
  const id = crypto.randomUUID()
  const given = { userId: id, sessionId: id, source: 'phone' }
  expect(takeBookingInput.parse(given)).toMatchObject({ seats: 1, bookerComes: 'yes', status: 'confirmed' })
  const takes = (over: object) => takeBookingInput.safeParse({ ...given, ...over }).success
  const good = [{ seats: '1' }, { seats: '100' }, { specialRequirements: 'x'.repeat(2000) }, { status: 'pending' }]
  const bad = [{ seats: '0' }, { seats: '101' }, { specialRequirements: 'x'.repeat(2001) }, { status: 'completed' }]
  expect([...good, ...bad].map(takes)).toEqual([true, true, true, true, false, false, false, false])
  for (const source of ['website', 'phone', 'email', 'walk_in', 'api']) expect(takes({ source })).toBe(true)
  expect(takes({ source: 'import' })).toBe(false)
})

async function makeParts(trx: Trx) {
  const userId = await makeCustomer(trx, { firstName: 'Olga', email: 'olga@acme.example' })
  const sessionId = await makeSession(trx, { firstDay: '2026-12-01' })
  const choice = { seats: 1, bookerComes: 'yes', source: 'phone', status: 'confirmed' } as const
  return { parts: { userId, sessionId, ...choice } }
}
