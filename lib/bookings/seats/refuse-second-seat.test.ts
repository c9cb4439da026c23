import { expect } from 'vitest'
import { fromDecimal } from '../../core/money.ts'
import { inTransaction } from '../../db/transaction.ts'
import type { Trx } from '../../db/types.ts'
import { asAdmin } from '../../testing/actors.ts'
import { makeBooking, makeCustomer, makeSession } from '../../testing/make/make.ts'
import { runInto } from '../../testing/run-into.ts'
import { test } from '../../testing/test.ts'
import { cancelBooking } from '../cancel-booking.ts'
import { changeBooking } from '../change-booking.ts'
import { moveBooking } from '../moves/move-booking.ts'
import { takeBooking } from '../take-booking.ts'
import { addSeat } from './add-seat.ts'
import { nameSeat, nameSeats } from './name-seat.ts'
import { refuseSecondSeat, secondSeat } from './refuse-second-seat.ts'

const office = asAdmin()
const now = new Date('2026-11-20T12:00:00Z')
const nobody = { firstName: null, lastName: null, email: null, certificateName: null }
const ida = { ...nobody, firstName: 'Ida', lastName: 'Ash', email: 'ida@w.example' }
const meant = 'meant' as const

const take = (trx: Trx, userId: string, sessionId: string, over: object = {}) =>
  takeBooking(
    trx,
    office,
    { userId, sessionId, seats: 1, bookerComes: 'yes', source: 'phone', status: 'pending', ...over },
    now,
  )
const seatsOf = async (trx: Trx, bookingId: string) =>
  trx.selectFrom('bookingAttendees').selectAll().where('bookingId', '=', bookingId).orderBy('seatNumber').execute()

test('a second booking of one person on one session is refused unless it is meant', async ({ trx }) => {
  const sessionId = await makeSession(trx, { firstDay: '2026-12-01' })
  const userId = await makeCustomer(trx, { firstName: 'Ida' })
  const { bookingId, reference } = await take(trx, userId, sessionId)
  await expect(take(trx, userId, sessionId)).rejects.toMatchObject({
    fields: { secondSeat: expect.stringContaining(`Ida Khan already has a seat on this session (${reference})`) },
  })
  await take(trx, userId, sessionId, { bookerComes: 'no', seats: 2 })
  await take(trx, userId, await makeSession(trx, { firstDay: '2026-12-02' }))
  await cancelBooking(trx, office, { bookingId, reason: 'Ill' }, now)
  await take(trx, userId, sessionId)
  await take(trx, userId, sessionId, { secondSeat: meant })
  expect([secondSeat.safeParse('meant').success, secondSeat.safeParse('no').success]).toEqual([true, false])
})

test('naming two seats alike is refused unless it is meant, with an address and without', async ({ ownDb }) => {
  const made = await inTransaction(ownDb, async (trx) => {
    const sessionId = await makeSession(trx, { firstDay: '2026-12-01' })
    const { bookingId } = await take(trx, await makeCustomer(trx), sessionId, { bookerComes: 'no', seats: 3 })
    return { bookingId, seatIds: (await seatsOf(trx, bookingId)).map(({ id }) => id) }
  })
  const { bookingId, seatIds } = made
  const name = (seat: number, over: object = {}) =>
    inTransaction(ownDb, (trx) =>
      nameSeat(trx, office, { bookingId, seatId: seatIds[seat] ?? '', ...ida, ...over }, now),
    )

  await name(0)
  await name(0, { certificateName: 'Ida B. Ash' })
  await expect(name(1)).rejects.toThrow('Ida Ash already has a seat')
  await expect(name(1, { email: null, firstName: 'IDA' })).rejects.toThrow('already has a seat')
  const added = { bookingId, quoted: fromDecimal('400.00'), ...ida }
  await expect(inTransaction(ownDb, (trx) => addSeat(trx, office, added, now))).rejects.toThrow('already has a seat')
  await name(1, { email: 'other.ida@w.example' })
  await name(2, { secondSeat: meant })
  await name(2)
})

test('two seats of one booking can change places at once', async ({ trx }) => {
  const sessionId = await makeSession(trx, { firstDay: '2026-12-01' })
  const { bookingId } = await take(trx, await makeCustomer(trx), sessionId, { bookerComes: 'no', seats: 2 })
  const [one = '', two = ''] = (await seatsOf(trx, bookingId)).map(({ id }) => id)
  const ben = { ...nobody, firstName: 'Ben', lastName: 'Birch', email: 'ben@w.example' }
  await changeBooking(
    trx,
    office,
    {
      bookingId,
      attendees: [
        { id: one, ...ida },
        { id: two, ...ben },
      ],
    },
    now,
  )
  await changeBooking(
    trx,
    office,
    {
      bookingId,
      attendees: [
        { id: one, ...ben },
        { id: two, ...ida },
      ],
    },
    now,
  )
  expect((await seatsOf(trx, bookingId)).map(({ firstName }) => firstName)).toEqual(['Ben', 'Ida'])
  const alike = [
    { seatId: one, ...ida },
    { seatId: two, ...ida },
  ]
  await expect(nameSeats(trx, office, { bookingId, seats: alike, secondSeat: undefined }, now)).rejects.toThrow()
})

test('a booking does not move to a session where somebody on it has a seat', async ({ trx }) => {
  const bookerId = await makeCustomer(trx)
  const sessionId = await makeSession(trx, { firstDay: '2026-12-01' })
  await makeBooking(trx, { bookerId, sessionId })
  const { bookingId, finalAmount: quoted } = await makeBooking(trx, {
    bookerId,
    sessionId: await makeSession(trx, { firstDay: '2026-12-08' }),
  })
  await expect(moveBooking(trx, office, { bookingId, sessionId, quoted }, now)).rejects.toThrow('already has a seat')
  await moveBooking(trx, office, { bookingId, sessionId, quoted, secondSeat: meant }, now)
})

test('refuseSecondSeat sees one person twice among the new seats', async ({ trx }) => {
  const userId = await makeCustomer(trx)
  const holders = [{ userId }, { userId: null }, { userId }]
  await expect(refuseSecondSeat(trx, { sessionId: null, holders, secondSeat: undefined })).rejects.toThrow(
    'This person',
  )
  await refuseSecondSeat(trx, { sessionId: null, holders, secondSeat: meant })
})

test('two colleagues who book one person at once get one seat', async ({ ownDb }) => {
  const [userId, sessionId] = await inTransaction(ownDb, async (trx) => [
    await makeCustomer(trx),
    await makeSession(trx, { firstDay: '2026-12-01' }),
  ])
  const book = (trx: Trx) => take(trx, userId ?? '', sessionId ?? '')
  const met = await runInto(ownDb, book, () => inTransaction(ownDb, book))
  expect(met).toMatchObject({ hasWaited: true, settled: { status: 'rejected' } })
})
