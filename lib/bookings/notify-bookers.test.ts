import { expect } from 'vitest'
import { fromDecimal } from '../core/money.ts'
import { changeWhatToBring } from '../courses/change-what-to-bring.ts'
import type { Trx } from '../db/types.ts'
import { checkInCode } from '../sessions/check-in/check-in-code.ts'
import { findPlan } from '../sessions/planning/find-plan.ts'
import { asAdmin } from '../testing/actors.ts'
import { makeCustomer, makeSession } from '../testing/make/make.ts'
import { test } from '../testing/test.ts'
import { cancelBooking } from './cancel-booking.ts'
import { changeBookedSession } from './change-booked-session.ts'
import { changeBooking } from './change-booking.ts'
import { addSeat } from './seats/add-seat.ts'
import { cancelSeats } from './seats/cancel-seats.ts'
import { nameSeat } from './seats/name-seat.ts'
import { takeBooking } from './take-booking.ts'

const office = asAdmin()
const now = new Date('2026-11-20T12:00:00Z')

async function take(trx: Trx, status: 'pending' | 'confirmed', seats = 2) {
  const userId = await makeCustomer(trx, { firstName: 'Olga' })
  const sessionId = await makeSession(trx, { firstDay: '2026-12-01' })
  const asked = { userId, sessionId, seats, bookerComes: 'yes', source: 'phone', status } as const
  const booked = await takeBooking(trx, office, asked, now)
  const seat = trx.selectFrom('bookingAttendees').select('id').where('bookingId', '=', booked.bookingId)
  const { id: seatId } = await seat.where('seatNumber', '=', seats).executeTakeFirstOrThrow()
  return { ...booked, userId, sessionId, seatId }
}

const letters = (trx: Trx) =>
  trx.selectFrom('messages').select(['userId', 'recipient', 'template', 'subject', 'bodyText']).orderBy('id').execute()

test('notifyOfConfirmation writes to the booker once, whether a booking is confirmed at the desk or later', async ({
  trx,
}) => {
  const { bookingId, userId, reference } = await take(trx, 'pending')
  expect(await letters(trx)).toEqual([])

  await changeBooking(trx, office, { bookingId, status: 'confirmed' }, now)
  await changeBooking(trx, office, { bookingId, status: 'confirmed' }, now)
  const sent = await letters(trx)
  expect(sent).toMatchObject([{ userId, template: 'booking.confirmed' }])
  for (const words of [reference, '£200.00', 'What to bring: Photo ID']) expect(sent[0]?.bodyText).toContain(words)

  const desk = await take(trx, 'confirmed')
  expect((await letters(trx)).filter((letter) => letter.userId === desk.userId)).toHaveLength(1)
})

test('the confirmation has the check-in code of the seat that the booker sits on, and none of a cancelled one', async ({
  trx,
}) => {
  const seatOfBooker = async (bookingId: string) => {
    const seat = trx.selectFrom('bookingAttendees').selectAll().where('bookingId', '=', bookingId)
    return seat.where('seatNumber', '=', 1).executeTakeFirstOrThrow()
  }
  const { bookingId } = await take(trx, 'confirmed')
  const { id: seatId, holderNumber } = await seatOfBooker(bookingId)
  expect((await letters(trx))[0]?.bodyText).toContain(checkInCode({ seatId, holderNumber }))

  const other = await take(trx, 'pending')
  const cancelled = trx.updateTable('bookingAttendees').set({ status: 'cancelled' })
  await cancelled.where('id', '=', (await seatOfBooker(other.bookingId)).id).execute()
  await changeBooking(trx, office, { bookingId: other.bookingId, status: 'confirmed' }, now)
  const [letter] = (await letters(trx)).filter(({ userId }) => userId === other.userId)
  expect(letter?.template).toBe('booking.confirmed')
  expect(letter?.bodyText).not.toContain('check-in code')
})

test('the confirmation has the joining notes of the session and what to bring to the course', async ({ trx }) => {
  const { bookingId, sessionId } = await take(trx, 'pending')
  const plan = await findPlan(trx, office, sessionId)
  const [first] = plan?.days ?? []
  if (!plan?.venueId || !plan.instructorId || !first) throw new Error('The test has no whole plan.')
  const { courseId, venueId, instructorId, version, capacity } = plan
  const parts = { courseId, venueId, instructorId, version, capacity, sessionId, status: 'published' } as const
  await changeBookedSession(trx, office, { ...parts, days: [first], joiningNotes: 'Use the side door.' }, now)
  const opened = 'Photo ID, such as a passport or driving licence, and clothes you can kneel in.'
  await changeWhatToBring(trx, office, { courseId, whatToBring: 'A packed lunch.', opened }, now)

  await changeBooking(trx, office, { bookingId, status: 'confirmed' }, now)
  const [letter] = await letters(trx)
  for (const words of ['Use the side door.', 'What to bring: A packed lunch.'])
    expect(letter?.bodyText).toContain(words)
})

test('notifyOfSeat writes of a cancelled seat to its attendee and to the booker', async ({ trx }) => {
  const { bookingId, seatId, userId, sessionId } = await take(trx, 'confirmed')
  await trx.deleteFrom('messages').execute()
  const sam = { firstName: 'Sam', lastName: 'Reed', email: 'sam@acme.example', certificateName: null }
  await nameSeat(trx, office, { bookingId, seatId, ...sam }, now)
  await cancelSeats(trx, office, { bookingId, seatIds: [seatId], reason: 'Ill', by: 'customer' }, now)

  const told = (await letters(trx)).filter(({ subject }) => subject?.startsWith('Seat cancelled'))
  expect(told.map(({ recipient }) => recipient)).toContain('sam@acme.example')
  expect(told.map((letter) => letter.userId)).toContain(userId)
  expect(told).toHaveLength(2)
  expect((await findPlan(trx, office, sessionId))?.seatsTaken).toBe(1)
})

test('cancelBooking writes once to the booker and to each attendee', async ({ trx }) => {
  const { bookingId, seatId, userId } = await take(trx, 'confirmed')
  const sam = { firstName: 'Sam', lastName: 'Reed', email: 'sam@acme.example', certificateName: null }
  await nameSeat(trx, office, { bookingId, seatId, ...sam }, now)
  await trx.deleteFrom('messages').execute()
  await cancelBooking(trx, office, { bookingId, reason: 'customer_cancelled' }, now)

  const told = await letters(trx)
  expect(told.map(({ subject }) => subject?.split(':')[0])).toEqual(['Booking cancelled', 'Booking cancelled'])
  expect(told.find((letter) => letter.userId === userId)?.bodyText).toContain('Your booking was cancelled')
  expect(told.find(({ recipient }) => recipient === 'sam@acme.example')?.bodyText).toContain('your seat on this course')
})

test('an attendee hears of a seat added to a confirmed booking at once, and otherwise when it is confirmed', async ({
  trx,
}) => {
  const { bookingId, seatId, userId } = await take(trx, 'pending')
  const ben = { firstName: 'Ben', lastName: 'Reed', email: 'ben@acme.example', certificateName: null }
  const tia = { firstName: 'Tia', lastName: 'Reed', email: 'tia@acme.example', certificateName: null }
  await nameSeat(trx, office, { bookingId, seatId, ...ben }, now)
  expect(await letters(trx)).toEqual([])

  await changeBooking(trx, office, { bookingId, status: 'confirmed' }, now)
  await changeBooking(trx, office, { bookingId, status: 'confirmed' }, now)
  const told = async () =>
    (await letters(trx)).map(({ recipient, subject }) => [recipient, subject?.split(':')[0]]).slice(1)
  expect((await letters(trx))[0]).toMatchObject({ userId, template: 'booking.confirmed' })
  expect(await told()).toEqual([['ben@acme.example', 'Your seat']])

  await addSeat(trx, office, { bookingId, quoted: fromDecimal('300.00'), ...tia }, now)
  expect(await told()).toEqual([
    ['ben@acme.example', 'Your seat'],
    ['tia@acme.example', 'Your seat'],
  ])
})

test('notifyOfHandover writes to both people when a seat changes hands, and to nobody when a name is corrected', async ({
  trx,
}) => {
  const { bookingId, seatId } = await take(trx, 'confirmed')
  await trx.deleteFrom('messages').execute()
  const name = (firstName: string, email: string) =>
    nameSeat(trx, office, { bookingId, seatId, firstName, lastName: 'Reed', email, certificateName: null }, now)

  await name('Sam', 'sam@acme.example')
  await name('Sam', 'sam@acme.example')
  await name('Tia', 'tia@acme.example')
  expect((await letters(trx)).map(({ recipient, subject }) => [recipient, subject?.split(':')[0]])).toEqual([
    ['sam@acme.example', 'Your seat'],
    ['sam@acme.example', 'Seat given to somebody else'],
    ['tia@acme.example', 'Your seat'],
  ])
})
