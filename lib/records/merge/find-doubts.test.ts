import { expect } from 'vitest'
import { asAdmin } from '../../testing/actors.ts'
import { makeBooking, makeCustomer, makeSession } from '../../testing/make/make.ts'
import { test } from '../../testing/test.ts'
import { findDoubts } from './find-doubts.ts'
import { gatherRecords } from './gather-records.ts'

test('findDoubts says that both have a seat on one session, and nothing of sessions apart', async ({ trx }) => {
  const sessionId = await makeSession(trx, { firstDay: '2026-12-01' })
  const [one, other, third] = [await makeCustomer(trx), await makeCustomer(trx), await makeCustomer(trx)]
  for (const bookerId of [one, other]) await makeBooking(trx, { bookerId, sessionId })
  const { bookingId } = await makeBooking(trx, { bookerId: third })
  const doubt = async (survivorId: string, mergedId: string) => {
    const records = await gatherRecords(trx, asAdmin(), { survivorId, mergeIds: [mergedId] })
    return findDoubts(trx, records ?? [])
  }
  expect(await doubt(one, other)).toEqual([
    'More than one of them has a seat on Emergency First Aid at Work of 1 Dec 2026. Merged, they would have both seats.',
  ])
  expect(await doubt(one, third)).toEqual([])
  await trx.updateTable('bookings').set({ sessionId, status: 'cancelled' }).where('id', '=', bookingId).execute()
  expect(await doubt(one, third)).toEqual([])
})

test('two seats on a session by one booking are told once, as seats of that booking', async ({ trx }) => {
  const [one, other] = [await makeCustomer(trx), await makeCustomer(trx)]
  const sessionId = await makeSession(trx, { firstDay: '2026-12-01' })
  const { bookingId } = await makeBooking(trx, { bookerId: one, sessionId })
  await trx.insertInto('bookingAttendees').values({ bookingId, userId: other, seatNumber: 2 }).execute()
  const records = await gatherRecords(trx, asAdmin(), { survivorId: one, mergeIds: [other] })
  expect(await findDoubts(trx, records ?? [])).toEqual([
    expect.stringMatching(/^More than one of them has a seat of their own in booking \S+\.$/),
  ])
})
