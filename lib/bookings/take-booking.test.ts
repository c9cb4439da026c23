import { expect } from 'vitest'
import type { Trx } from '../db/types.ts'
import { asAdmin, asCustomer, asInstructor } from '../testing/actors.ts'
import { makeCustomer, makeSession, makeStaff } from '../testing/make/make.ts'
import { test } from '../testing/test.ts'
import { takeBooking } from './take-booking.ts'
import { type TakeBookingInput, takeBookingInput } from './taking/schemas.ts'

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

test('takeBooking names the seats of a list, adding people by their email, after the booker’s own if they come', async ({
  trx,
}) => {
  const { parts } = await makeParts(trx)
  const ben = await makeCustomer(trx, { firstName: 'Ben', email: 'ben@acme.example' })
  const seats = [named('Ben', 'Khan', 'BEN@acme.example'), named('Amy', 'Ash', 'amy@acme.example'), nobody]
  const listed = await takeBooking(trx, office, { ...parts, bookerComes: undefined, seats }, now)
  const amy = await trx.selectFrom('users').select('id').where('email', '=', 'amy@acme.example').executeTakeFirst()
  expect(await seatsOf(trx, listed.bookingId)).toEqual([
    [ben, 'Ben'],
    [amy?.id, 'Amy'],
    [null, null],
  ])
  const type = trx.selectFrom('bookings').select(['type', 'numberOfAttendees']).where('id', '=', listed.bookingId)
  expect(await type.executeTakeFirst()).toEqual({ type: 'group', numberOfAttendees: 3 })
  const told = await trx.selectFrom('messages').select('userId').orderBy('userId').execute()
  expect(told.map(({ userId }) => userId)).toEqual([parts.userId, ben, amy?.id].sort())

  const withOwn = { ...parts, bookerComes: 'yes' as const, seats: [named('Kit', 'Lee')] }
  const { bookingId } = await takeBooking(trx, office, withOwn, now)
  expect(await seatsOf(trx, bookingId)).toEqual([
    [parts.userId, 'Olga'],
    [null, 'Kit'],
  ])
})

test('takeBooking adds a new booker, and refuses a taken address by its field', async ({ trx }) => {
  const { parts } = await makeParts(trx)
  const { userId, ...rest } = parts
  const person = { firstName: 'Nia', lastName: 'Oak', email: 'nia@acme.example', companyName: 'Acme' }
  const { bookingId } = await takeBooking(trx, office, { ...rest, person }, now)
  const booking = trx
    .selectFrom('bookings')
    .innerJoin('users', 'users.id', 'bookings.userId')
    .select(['users.email', 'bookings.type'])
  const made = await booking.where('bookings.id', '=', bookingId).executeTakeFirst()
  expect(made).toEqual({ email: 'nia@acme.example', type: 'corporate' })

  const again = takeBooking(trx, office, { ...rest, person }, now)
  await expect(again).rejects.toMatchObject({ name: 'Taken', fields: { 'person.email': expect.any(String) } })
  await expect(takeBooking(trx, office, { ...rest, userId, person }, now)).rejects.toThrow(
    'either by id or as a new person',
  )
  await expect(takeBooking(trx, office, rest, now)).rejects.toThrow('Say who is booking.')
  const stranger = asInstructor(await makeStaff(trx, 'instructor'))
  await expect(takeBooking(trx, stranger, { ...rest, person: { email: 'x@acme.example' } }, now)).rejects.toThrow()
  expect(await trx.selectFrom('users').select('id').where('email', '=', 'x@acme.example').execute()).toEqual([])
})

test('takeBooking refuses a seat by its place, two seats of one name, and more than a hundred', async ({ trx }) => {
  const { parts } = await makeParts(trx)
  await makeCustomer(trx, { firstName: 'Ben', email: 'ben@acme.example' })
  const take = (seats: TakeBookingInput['seats'], over: object = {}) =>
    takeBooking(trx, office, { ...parts, seats, ...over }, now)
  await expect(take([nobody, named('Sam', 'Reed', 'ben@acme.example')])).rejects.toMatchObject({
    fields: { 'seats.1.email': 'This is the address of Ben Khan. Leave it out, or correct the name on their record.' },
  })
  const twice = [named('Amy', 'Ash'), named('Amy', 'ASH')]
  await expect(take(twice)).rejects.toMatchObject({ fields: { secondSeat: expect.stringContaining('Amy ASH') } })
  await take(twice, { secondSeat: 'meant', bookerComes: 'no' })
  await expect(take([named('Olga', 'Khan')], { bookerComes: 'yes' })).rejects.toThrow('in this booking')
  await expect(take(Array.from({ length: 100 }, () => nobody))).rejects.toThrow('Book at most 100 seats at once.')
})

test('takeBookingInput takes 1 to 100 seats or a list of them, confirmed unless said', () => {
  const id = crypto.randomUUID()
  const given = { userId: id, sessionId: id, source: 'phone' }
  expect(takeBookingInput.parse(given)).toMatchObject({ seats: 1, status: 'confirmed' })
  const takes = (over: object) => takeBookingInput.safeParse({ ...given, ...over }).success
  const list = (length: number) => ({ seats: Array.from({ length }, () => ({ firstName: 'Amy' })) })
  const good = [{ seats: 1 }, { seats: 100 }, list(1), list(100), { seats: [{}] }]
  const more = [{ specialRequirements: 'x'.repeat(2000) }, { status: 'pending' }, { person: { email: 'a@b.example' } }]
  const bad = [{ seats: 0 }, { seats: 101 }, { seats: '2' }, list(0), list(101), { seats: [{ name: 'Amy' }] }]
  const wrong = [{ specialRequirements: 'x'.repeat(2001) }, { status: 'completed' }, { person: { role: 'admin' } }]
  expect([...good, ...more].map(takes)).toEqual([...good, ...more].map(() => true))
  expect([...bad, ...wrong].map(takes)).toEqual([...bad, ...wrong].map(() => false))
  for (const source of ['website', 'phone', 'email', 'walk_in', 'api']) expect(takes({ source })).toBe(true)
  expect(takes({ source: 'import' })).toBe(false)
})

const nobody = { firstName: null, lastName: null, email: null, certificateName: null }
const named = (firstName: string, lastName: string, email: string | null = null) => ({
  ...nobody,
  firstName,
  lastName,
  email,
})

async function seatsOf(trx: Trx, bookingId: string) {
  const seats = trx.selectFrom('bookingAttendees').select(['userId', 'firstName']).where('bookingId', '=', bookingId)
  return (await seats.orderBy('seatNumber').execute()).map(({ userId, firstName }) => [userId, firstName])
}

async function makeParts(trx: Trx) {
  const userId = await makeCustomer(trx, { firstName: 'Olga', email: 'olga@acme.example' })
  const sessionId = await makeSession(trx, { firstDay: '2026-12-01' })
  const choice = { seats: 1, bookerComes: 'yes', source: 'phone', status: 'confirmed' } as const
  return { parts: { userId, sessionId, ...choice } }
}
