import fc from 'fast-check'
import { expect } from 'vitest'
import { completeBookings } from '../bookings/complete-bookings.ts'
import { londonMoment } from '../core/london-time.ts'
import { addDays } from '../core/plain-date.ts'
import { foldReference } from '../core/reference.ts'
import type { Trx } from '../db/types.ts'
import { asAdmin, asInstructor } from '../testing/actors.ts'
import { makeBooking, makeCustomer, makeSession } from '../testing/make.ts'
import { test } from '../testing/test.ts'
import { certificatePrefix, expiresOn, issueCertificate } from './issue-certificate.ts'

const after = londonMoment('2026-12-03', '18:00')

test('a certificate counts from the last day of the course', async ({ trx }) => {
  const { attendeeId, sessionId } = await makeSeat(trx)
  await completeBookings(trx, asAdmin(), sessionId, after)
  const number = await issueCertificate(trx, asAdmin(), { attendeeId }, after)

  expect(foldReference(certificatePrefix, number)).toBe(number)
  const certificate = trx.selectFrom('certificates').select(['holderName', 'issuedOn', 'expiresOn'])
  expect(await certificate.executeTakeFirst()).toEqual({
    holderName: 'Ada Khan',
    issuedOn: '2026-12-03',
    expiresOn: '2029-12-03',
  })
})

test('not before the course is completed, not twice, not by a stranger', async ({ trx }) => {
  const { attendeeId, sessionId, bookerId } = await makeSeat(trx)
  const issue = (actor = asAdmin()) => issueCertificate(trx, actor, { attendeeId }, after)

  await expect(issue()).rejects.toThrow('when the session is completed')
  await completeBookings(trx, asAdmin(), sessionId, after)
  await expect(issue(asInstructor(bookerId))).rejects.toThrow('no longer exists')
  await issue()
  await expect(issue()).rejects.toThrow('already has a certificate')
})

test('a month without that day ends on its last', () => {
  expect(expiresOn('2024-02-29', 36)).toBe('2027-02-28')
  expect(expiresOn('2026-08-31', 1)).toBe('2026-09-30')
})

test('a certificate lasts no longer than its months and no more than three days less', () => {
  const lastDay = fc.integer({ min: 0, max: 20_000 }).map((days) => addDays('2000-01-01', days))
  fc.assert(
    fc.property(lastDay, fc.integer({ min: 1, max: 60 }), (day, months) => {
      const expiry = expiresOn(day, months)
      expect(expiry > day).toBe(true)
      expect(Number(expiry.slice(8))).toBeLessThanOrEqual(Number(day.slice(8)))
      expect(Number(day.slice(8)) - Number(expiry.slice(8))).toBeLessThanOrEqual(3)
    }),
  )
})

async function makeSeat(trx: Trx) {
  const sessionId = await makeSession(trx, { firstDay: '2026-12-01', code: 'FAW' })
  const { bookerId, bookingId } = await makeBooking(trx, { sessionId, bookerId: await makeCustomer(trx) })
  const seats = trx.selectFrom('bookingAttendees').select('id').where('bookingId', '=', bookingId)
  const { id } = await seats.executeTakeFirstOrThrow()
  return { attendeeId: id, sessionId, bookerId }
}
