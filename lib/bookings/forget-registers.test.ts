import { expect } from 'vitest'
import type { Trx } from '../db/types.ts'
import { makeBooking } from '../testing/make/make.ts'
import { test } from '../testing/test.ts'
import { forgetRegisters } from './forget-registers.ts'

const now = new Date('2030-02-28T12:00:00Z')
const kept = { years: 3, certificateYears: 2 }

test('forgetRegisters takes the names off seats of courses over so many years ago, once', async ({ trx }) => {
  const old = await makeSeat(trx, '2027-02-27')
  const young = await makeSeat(trx, '2027-02-28')
  expect(await forgetRegisters(trx, kept, now, 10)).toBe(1)
  expect(await forgetRegisters(trx, kept, now, 10)).toBe(0)

  const columns = ['userId', 'firstName', 'lastName', 'email', 'certificateName', 'updatedAt'] as const
  const find = (id: string) =>
    trx.selectFrom('bookingAttendees').select(columns).where('id', '=', id).executeTakeFirst()
  const nothing = { userId: null, firstName: null, lastName: null, email: null, certificateName: null }
  expect(await find(old)).toEqual({ ...nothing, updatedAt: now })
  expect(await find(young)).toMatchObject({ firstName: 'Ada', userId: expect.any(String) })
})

test('forgetRegisters goes by the day a booking was made where the course has no date', async ({ trx }) => {
  const seat = await makeSeat(trx, null)
  const made = (createdAt: string) =>
    trx
      .updateTable('bookings')
      .set({ createdAt: new Date(createdAt) })
      .execute()
  await made('2027-02-28T12:00:00Z')
  expect(await forgetRegisters(trx, kept, now, 10)).toBe(0)
  await made('2027-02-27T12:00:00Z')
  expect(await forgetRegisters(trx, kept, now, 10)).toBe(1)
  expect(seat).toBeDefined()
})

test('forgetRegisters keeps the name of a seat whose certificate is still kept', async ({ trx }) => {
  const attendeeId = await makeSeat(trx, '2026-01-01')
  await makeSeat(trx, '2026-01-01')
  const { courseId } = await trx.selectFrom('bookings').select('courseId').executeTakeFirstOrThrow()
  const certificate = {
    number: 'RFT-C-1',
    attendeeId,
    courseId: courseId ?? '',
    holderName: 'Ada',
    issuedOn: '2026-01-01',
  }
  await trx
    .insertInto('certificates')
    .values({ ...certificate, expiresOn: '2028-02-28' })
    .execute()
  expect(await forgetRegisters(trx, kept, now, 10)).toBe(1)
  await trx.updateTable('certificates').set({ expiresOn: '2028-02-27' }).execute()
  expect(await forgetRegisters(trx, kept, now, 10)).toBe(1)
})

test('forgetRegisters forgets no more seats than it is told to at once', async ({ trx }) => {
  for (let n = 0; n < 3; n++) await makeSeat(trx, '2026-01-01')
  expect(await forgetRegisters(trx, kept, now, 2)).toBe(2)
  expect(await forgetRegisters(trx, kept, now, 2)).toBe(1)
})

async function makeSeat(trx: Trx, courseDate: string | null): Promise<string> {
  const { bookingId } = await makeBooking(trx)
  await trx.updateTable('bookings').set({ courseDate }).where('id', '=', bookingId).execute()
  const seat = trx.selectFrom('bookingAttendees').select('id').where('bookingId', '=', bookingId)
  return (await seat.executeTakeFirstOrThrow()).id
}
