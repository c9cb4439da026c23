import { sql } from 'kysely'
import { expect } from 'vitest'
import { cancelBooking } from '../../bookings/cancel-booking.ts'
import { londonMoment } from '../../core/london-time.ts'
import { addDays } from '../../core/plain-date.ts'
import type { Trx } from '../../db/types.ts'
import { keepSealed } from '../../privacy/sealed/keep-sealed.ts'
import { asAdmin } from '../../testing/actors.ts'
import { testKeyring as keyring } from '../../testing/import-file.ts'
import { makeBooking, makeCustomer } from '../../testing/make/make.ts'
import { test } from '../../testing/test.ts'
import { addNote } from '../notes/add-note.ts'
import { forgetHealth, forgetMedicalNotes } from './forget-health.ts'

// makeBooking books a course on 1 December 2026; health goes when 30 days have passed since.
const lastDay = '2026-12-01'
const on = (days: number) => londonMoment(addDays(lastDay, days), '12:00')
const inside = { isInternal: true, forInstructors: false, isPinned: false }

/** Keeps health words of a person, written on a day long before unless told otherwise. */
async function keepHealth(trx: Trx, userId: string, writtenAt = new Date('2026-01-01T12:00:00Z')): Promise<void> {
  await keepSealed(trx, keyring, [
    { userId, field: 'medicalNotes', value: 'Asthma' },
    { userId, field: 'emergencyContactName', value: 'Bea' },
  ])
  const origins = JSON.stringify({ medicalNotes: { at: writtenAt.toISOString(), source: 'office' } })
  await trx.updateTable('users').set({ hasMedicalConditions: true }).where('id', '=', userId).execute()
  await sql`update users set field_origins = field_origins || ${origins}::jsonb where id = ${userId}`.execute(trx)
}

async function hasHealth(trx: Trx, userId: string): Promise<boolean> {
  const kept = trx.selectFrom('userSensitive').select('medicalNotes').where('userId', '=', userId)
  return (await kept.executeTakeFirstOrThrow()).medicalNotes !== null
}

test('forgetHealth lets health words go when 30 days have passed since the last course day', async ({ trx }) => {
  const { bookerId: userId } = await makeBooking(trx)
  await keepHealth(trx, userId)
  expect(await forgetHealth(trx, on(30), 10)).toBe(0)
  expect(await hasHealth(trx, userId)).toBe(true)

  expect(await forgetHealth(trx, on(31), 10)).toBe(1)
  expect(await hasHealth(trx, userId)).toBe(false)
  const kept = trx.selectFrom('userSensitive').select('emergencyContactName').where('userId', '=', userId)
  expect((await kept.executeTakeFirstOrThrow()).emergencyContactName).not.toBeNull()
  const person = trx.selectFrom('users').select(['hasMedicalConditions', 'fieldOrigins']).where('id', '=', userId)
  const { hasMedicalConditions, fieldOrigins } = await person.executeTakeFirstOrThrow()
  expect([hasMedicalConditions, 'medicalNotes' in Object(fieldOrigins)]).toEqual([false, false])
  const logged = trx.selectFrom('userActivityLogs').selectAll().where('activityType', '=', 'sensitive.expired')
  expect(await logged.execute()).toMatchObject([
    { userId, actorId: null, createdAt: on(31), details: { by: 'retention' } },
  ])
})

test('forgetHealth counts from when the words were written, where that was later', async ({ trx }) => {
  const { bookerId: userId } = await makeBooking(trx)
  await keepHealth(trx, userId, on(10))
  expect(await forgetHealth(trx, on(40), 10)).toBe(0)
  expect(await forgetHealth(trx, on(41), 10)).toBe(1)
})

test('forgetHealth counts dietary needs alike, and finds nothing twice', async ({ trx }) => {
  const { bookerId: userId } = await makeBooking(trx)
  await keepSealed(trx, keyring, [{ userId, field: 'dietaryRequirements', value: 'Vegan' }])
  const origins = JSON.stringify({ dietaryRequirements: { at: on(5).toISOString(), source: 'office' } })
  await sql`update users set field_origins = field_origins || ${origins}::jsonb where id = ${userId}`.execute(trx)
  expect([await forgetHealth(trx, on(35), 10), await forgetHealth(trx, on(36), 10)]).toEqual([0, 1])
  expect(await forgetHealth(trx, on(99), 10)).toBe(0)
})

test('forgetHealth leaves a cancelled booking aside, and counts a seat on the booking of another', async ({ trx }) => {
  const cancelled = await makeBooking(trx)
  await cancelBooking(
    trx,
    asAdmin(),
    { bookingId: cancelled.bookingId, reason: 'Ill' },
    new Date('2026-11-21T12:00:00Z'),
  )
  await keepHealth(trx, cancelled.bookerId)
  expect(await forgetHealth(trx, new Date('2026-11-22T12:00:00Z'), 10)).toBe(1)

  const guest = await makeCustomer(trx)
  await keepHealth(trx, guest)
  const { bookingId } = await makeBooking(trx)
  await trx.insertInto('bookingAttendees').values({ bookingId, seatNumber: 2, userId: guest }).execute()
  expect([await forgetHealth(trx, on(30), 10), await forgetHealth(trx, on(31), 10)]).toEqual([0, 1])
})

test('forgetHealth takes at most so many', async ({ trx }) => {
  for (let nth = 0; nth < 3; nth++) await keepHealth(trx, (await makeBooking(trx)).bookerId)
  expect([await forgetHealth(trx, on(31), 2), await forgetHealth(trx, on(31), 2)]).toEqual([2, 1])
})

test('forgetMedicalNotes deletes medical notes by the same rule, and no others', async ({ trx }) => {
  const { bookerId: userId } = await makeBooking(trx)
  const write = (content: string, at: Date) =>
    addNote(trx, asAdmin(), { userId, type: 'medical', content, keyring, ...inside }, at)
  await write('Asthma', on(-10))
  await write('Diabetes', on(0))
  const late = await write('Allergy', on(1))
  const general = await addNote(trx, asAdmin(), { userId, type: 'general', content: 'Called', ...inside }, on(-10))

  expect(await forgetMedicalNotes(trx, on(30), 10)).toBe(0)
  expect([await forgetMedicalNotes(trx, on(31), 1), await forgetMedicalNotes(trx, on(31), 9)]).toEqual([1, 1])
  const left = await trx.selectFrom('userNotes').select('id').orderBy('createdAt').execute()
  expect(left.map(({ id }) => id)).toEqual([general, late])
})

test('forgetHealth counts a seat on the booking of somebody else, and no seat of another person', async ({ trx }) => {
  const [guest, stranger] = [await makeCustomer(trx), await makeCustomer(trx)]
  const { bookingId } = await makeBooking(trx)
  await trx.updateTable('bookingAttendees').set({ userId: guest }).where('bookingId', '=', bookingId).execute()
  for (const userId of [guest, stranger]) await keepHealth(trx, userId)
  expect(await forgetHealth(trx, on(0), 10)).toBe(1)
  expect([await hasHealth(trx, guest), await hasHealth(trx, stranger)]).toEqual([true, false])
  expect(await forgetHealth(trx, on(30), 10)).toBe(0)
  expect(await forgetHealth(trx, on(31), 10)).toBe(1)
  expect(await hasHealth(trx, guest)).toBe(false)
})
