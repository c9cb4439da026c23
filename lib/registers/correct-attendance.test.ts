import { expect } from 'vitest'
import { asAdmin, asCustomer } from '../testing/actors.ts'
import { makeBooking, makeSession } from '../testing/make/make.ts'
import { test } from '../testing/test.ts'
import { correctAttendance } from './correct-attendance.ts'
import { findRegister } from './list-register.ts'

const office = asAdmin()
const day = '2026-12-01'
const now = new Date('2026-12-02T12:00:00Z')
const plain = { day, minutes: '', reason: '' } as const

test('correctAttendance corrects a mark that the admin has seen, and refuses one that they have not', async ({
  trx,
}) => {
  const sessionId = await makeSession(trx, { firstDay: day })
  const { bookerId } = await makeBooking(trx, { sessionId })
  const [seat] = (await findRegister(trx, office, sessionId, now))?.entries ?? []
  const mark = { ...plain, sessionId, attendeeId: seat?.id ?? '' }

  await correctAttendance(trx, office, { ...mark, status: 'present', baseVersion: 0 }, now)
  await correctAttendance(trx, office, { ...mark, status: 'absent', baseVersion: 1, reason: 'Left ill' }, now)
  const late = correctAttendance(trx, office, { ...mark, status: 'present', baseVersion: 1 }, now)
  await expect(late).rejects.toThrow('changed in the meantime')
  const unsaid = correctAttendance(trx, office, { ...mark, status: 'partial', baseVersion: 2 }, now)
  await expect(unsaid).rejects.toThrow('Say how many minutes')
  const stranger = correctAttendance(trx, asCustomer(bookerId), { ...mark, status: 'present', baseVersion: 2 }, now)
  await expect(stranger).rejects.toThrow('no longer exists')

  const [after] = (await findRegister(trx, office, sessionId, now))?.entries ?? []
  expect(after?.marks).toMatchObject([{ status: 'absent', reason: 'Left ill', version: 2 }])
})
