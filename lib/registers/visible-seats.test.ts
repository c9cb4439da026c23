import { expect } from 'vitest'
import { londonMoment } from '../core/london-time.ts'
import { addDays } from '../core/plain-date.ts'
import type { Trx } from '../db/types.ts'
import { asAdmin, asCustomer, asInstructor } from '../testing/actors.ts'
import { makeBooking, makeCustomer, makeSession, makeStaff } from '../testing/make/make.ts'
import { test } from '../testing/test.ts'
import { listSeats } from './visible-seats.ts'

const firstDay = '2026-12-07'
const lastDay = '2026-12-09'
const noonOf = (day: string) => londonMoment(day, '12:00')

test.for([
  ['15 days before', addDays(firstDay, -15), false],
  ['14 days before', addDays(firstDay, -14), true],
  ['on the day', firstDay, true],
  ['30 days after', addDays(lastDay, 30), true],
  ['31 days after', addDays(lastDay, 31), false],
] as const)('%s (%s) an instructor sees names: %s', async ([_, day, mayName], { trx }) => {
  const { instructorId, sessionId } = await makeCourse(trx)
  const [seat] = await listSeats(trx, asInstructor(instructorId), sessionId, noonOf(day))

  expect(seat).toMatchObject({
    mayName,
    firstName: mayName ? 'Ada' : null,
    lastName: mayName ? 'Khan' : null,
    companyName: 'Acme Widgets',
  })
  expect(Object.keys(seat ?? {}).sort()).toEqual([
    'companyName',
    'firstName',
    'hasNeeds',
    'id',
    'lastName',
    'mayAttend',
    'mayName',
  ])
})

test.for([
  ['8 days before', addDays(firstDay, -8), null],
  ['7 days before', addDays(firstDay, -7), true],
  ['30 days after', addDays(lastDay, 30), true],
  ['31 days after', addDays(lastDay, 31), null],
] as const)('%s (%s) an instructor sees who has needs: %s', async ([_, day, hasNeeds], { trx }) => {
  const { instructorId, sessionId, bookerId } = await makeCourse(trx)
  const sealed = { medicalNotes: Buffer.from('sealed') }
  await trx
    .insertInto('userSensitive')
    .values({ userId: bookerId, ...sealed })
    .execute()

  const [seat] = await listSeats(trx, asInstructor(instructorId), sessionId, noonOf(day))
  expect(seat?.hasNeeds).toBe(hasNeeds)
})

test('listSeats says whether the booking is confirmed, and nothing of its money', async ({ trx }) => {
  const { instructorId, sessionId } = await makeCourse(trx)
  const read = async () => (await listSeats(trx, asInstructor(instructorId), sessionId, noonOf(firstDay)))[0]
  expect(await read()).toMatchObject({ mayAttend: true, hasNeeds: false })

  await trx.updateTable('bookings').set({ status: 'pending' }).where('sessionId', '=', sessionId).execute()
  expect(await read()).toMatchObject({ mayAttend: false })
})

test('an admin sees names at any time', async ({ trx }) => {
  const { sessionId } = await makeCourse(trx)
  const [seat] = await listSeats(trx, asAdmin(), sessionId, noonOf(addDays(firstDay, -60)))
  expect(seat?.lastName).toBe('Khan')
})

test('other instructors and customers see no seats', async ({ trx }) => {
  const { bookerId, sessionId } = await makeCourse(trx)
  const colleague = await makeStaff(trx, 'instructor')

  expect(await listSeats(trx, asInstructor(colleague), sessionId, noonOf(firstDay))).toEqual([])
  expect(await listSeats(trx, asCustomer(bookerId), sessionId, noonOf(firstDay))).toEqual([])
})

async function makeCourse(trx: Trx) {
  const instructorId = await makeStaff(trx, 'instructor')
  const sessionId = await makeSession(trx, { firstDay, code: 'FAW', instructorId })
  const bookerId = await makeCustomer(trx, { companyName: 'Acme Widgets' })
  await makeBooking(trx, { bookerId, sessionId })
  return { instructorId, sessionId, bookerId }
}
