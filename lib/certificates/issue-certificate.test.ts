import fc from 'fast-check'
import { expect } from 'vitest'
import { cancelBooking } from '../bookings/cancel-booking.ts'
import { completeBookings } from '../bookings/complete-bookings.ts'
import { londonMoment } from '../core/london-time.ts'
import { addDays } from '../core/plain-date.ts'
import { foldReference } from '../core/reference.ts'
import type { Trx } from '../db/types.ts'
import { assessAttendee } from '../registers/assess-attendee.ts'
import { markAttendance } from '../registers/mark-attendance.ts'
import { asAdmin, asCustomer, asInstructor } from '../testing/actors.ts'
import { makeStaff } from '../testing/make/make.ts'
import { makeClass } from '../testing/make/make-class.ts'
import { test } from '../testing/test.ts'
import { certificatePrefix, expiresOn, issueCertificate } from './issue-certificate.ts'

const office = asAdmin()
const day = '2026-12-01'
const after = londonMoment(day, '17:00')

test('expiresOn falls on the last day of a month without that day', () => {
  expect(expiresOn('2024-02-29', 36)).toBe('2027-02-28')
  expect(expiresOn('2026-08-31', 1)).toBe('2026-09-30')
})

test('expiresOn lasts no longer than its months, and at most three days less', () => {
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

test('issueCertificate certifies by the certificate name, from the last day on, and records it', async ({ trx }) => {
  const { attendeeId, bookerId } = await makeReady(trx)
  const admin = asAdmin(await makeStaff(trx, 'admin'))
  await trx
    .updateTable('bookingAttendees')
    .set({ certificateName: 'Dr A. Khan' })
    .where('id', '=', attendeeId)
    .execute()
  const number = await issueCertificate(trx, admin, { attendeeId }, after)

  expect(foldReference(certificatePrefix, number)).toBe(number)
  const certificate = trx.selectFrom('certificates').selectAll().where('number', '=', number)
  const { id, ...issued } = await certificate.executeTakeFirstOrThrow()
  expect(issued).toMatchObject({
    attendeeId,
    userId: bookerId,
    holderName: 'Dr A. Khan',
    issuedOn: day,
    expiresOn: '2029-12-01',
    status: 'current',
    issuedBy: admin.userId,
    createdAt: after,
  })
  const log = trx.selectFrom('userActivityLogs').select(['userId', 'activityDescription', 'relatedEntityId'])
  expect(await log.where('activityType', '=', 'certificate.issued').execute()).toEqual([
    {
      userId: bookerId,
      activityDescription: `Certificate ${number} issued: Emergency First Aid at Work`,
      relatedEntityId: id,
    },
  ])
  const letters = trx.selectFrom('messages').select(['userId', 'template']).where('relatedEntityId', '=', id)
  expect(await letters.execute()).toEqual([{ userId: bookerId, template: 'certificate.issued' }])
  await expect(issueCertificate(trx, admin, { attendeeId }, after)).rejects.toThrow('already has a certificate')
})

test('issueCertificate uses the name on the seat where no certificate name was given', async ({ trx }) => {
  const { attendeeId } = await makeReady(trx)
  await makeReady(trx)
  await trx.updateTable('bookingAttendees').set({ lastName: null }).where('id', '=', attendeeId).execute()
  await issueCertificate(trx, office, { attendeeId }, after)
  expect(await trx.selectFrom('certificates').select('holderName').execute()).toEqual([{ holderName: 'Ada' }])
})

test('issueCertificate waits until the session is completed, and refuses a cancelled seat', async ({ trx }) => {
  const { attendeeId, sessionId } = await makeReady(trx)
  const issue = () => issueCertificate(trx, office, { attendeeId }, after)
  const setSession = (status: 'published' | 'completed') =>
    trx.updateTable('courseSessions').set({ status }).where('id', '=', sessionId).execute()
  await setSession('published')
  await expect(issue()).rejects.toThrow('Certificates are issued when the session is completed.')
  await setSession('completed')
  const setSeat = (status: 'booked' | 'cancelled') =>
    trx.updateTable('bookingAttendees').set({ status }).where('id', '=', attendeeId).execute()
  await setSeat('cancelled')
  await expect(issue()).rejects.toThrow('This seat was cancelled.')
  await setSeat('booked')
  await trx.updateTable('bookings').set({ status: 'cancelled' }).execute()
  await expect(issue()).rejects.toThrow('This seat was cancelled.')
})

test('issueCertificate is out of reach of other instructors and of customers', async ({ trx }) => {
  const { attendeeId, bookerId } = await makeReady(trx)
  for (const actor of [asInstructor(await makeStaff(trx, 'instructor')), asCustomer(bookerId)])
    await expect(issueCertificate(trx, actor, { attendeeId }, after)).rejects.toThrow('This seat no longer exists.')
  await expect(issueCertificate(trx, office, { attendeeId: bookerId }, after)).rejects.toThrow('no longer exists')
})

test('issueCertificate does not certify an attendee whose booking was cancelled before the course', async ({ trx }) => {
  const { teacher, sessionId, attendeeId, bookingId } = await makeClass(trx, day)
  await cancelBooking(trx, office, { bookingId, reason: 'ill' }, londonMoment(day, '08:00'))
  await completeBookings(trx, teacher, sessionId, after)
  await expect(issueCertificate(trx, office, { attendeeId }, after)).rejects.toThrow('This seat was cancelled.')
})

/** An attendee who was present and passed, on a completed session. */
async function makeReady(trx: Trx) {
  const made = await makeClass(trx, day)
  const { teacher, sessionId, attendeeId } = made
  const mark = { id: crypto.randomUUID(), attendeeId, day, status: 'present', markedAt: after.toISOString() } as const
  await markAttendance(trx, teacher, { sessionId, marks: [mark] }, after)
  await assessAttendee(trx, teacher, { sessionId, attendeeId, assessment: 'passed' }, after)
  await completeBookings(trx, teacher, sessionId, after)
  return made
}
