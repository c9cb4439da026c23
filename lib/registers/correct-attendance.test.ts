import { expect } from 'vitest'
import { asAdmin, asCustomer } from '../testing/actors.ts'
import { makeBooking, makeSession } from '../testing/make/make.ts'
import { makeClass } from '../testing/make/make-class.ts'
import { test } from '../testing/test.ts'
import { correctAttendance, correctAttendanceInput } from './correct-attendance.ts'
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

test('correctAttendance keeps minutes, reason and the ID check, and takes a mark back', async ({ trx }) => {
  const { sessionId, attendeeId } = await makeClass(trx)
  const correct = (over: object) =>
    correctAttendance(trx, office, { ...plain, sessionId, attendeeId, status: 'present', baseVersion: 0, ...over }, now)
  const mark = async () => (await findRegister(trx, office, sessionId, now))?.entries[0]?.marks[0]

  await correct({ status: 'partial', minutes: 0, reason: 'Ill', idChecked: 'yes' })
  expect(await mark()).toMatchObject({
    status: 'partial',
    minutes: 0,
    reason: 'Ill',
    idChecked: true,
    markedFrom: 'office',
  })
  await correct({ status: '', baseVersion: 1 })
  expect(await mark()).toMatchObject({ status: null, minutes: 0, reason: null, idChecked: false, version: 2 })
})

test('correctAttendanceInput takes minutes of a day, an empty field for none, and a reason up to 500 characters', () => {
  const id = crypto.randomUUID()
  const takes = (over: object) =>
    correctAttendanceInput.safeParse({ sessionId: id, attendeeId: id, day, baseVersion: '0', status: 'late', ...over })
      .success
  const good = [
    { minutes: '' },
    { minutes: '0' },
    { minutes: '1440' },
    { reason: 'x'.repeat(500) },
    { status: '' },
    { idChecked: 'yes' },
  ]
  const bad = [
    { minutes: '-1' },
    { minutes: '1441' },
    { minutes: '1.5' },
    { reason: 'x'.repeat(501) },
    { baseVersion: '-1' },
    { idChecked: 'no' },
    { status: 'asleep' },
  ]
  expect([...good, ...bad].map(takes)).toEqual([...good.map(() => true), ...bad.map(() => false)])
})
