import { expect } from 'vitest'
import { asAdmin, asCustomer, asInstructor } from '../../testing/actors.ts'
import { makeBooking, makeCustomer, makeSession, makeStaff } from '../../testing/make/make.ts'
import { test } from '../../testing/test.ts'
import { seatWord } from './labels.ts'
import { listAttended } from './list-attended.ts'

const now = new Date('2026-11-20T12:00:00Z')

test('listAttended shows the seats that somebody else booked, with day, mark, booker and certificate', async ({
  trx,
}) => {
  const userId = await makeCustomer(trx, { firstName: 'Zoë' })
  const past = await makeSession(trx, { firstDay: '2026-11-23' })
  const coming = await makeSession(trx, { firstDay: '2026-12-01' })
  const [one, two] = [await makeBooking(trx, { sessionId: past }), await makeBooking(trx, { sessionId: coming })]
  await trx
    .updateTable('bookingAttendees')
    .set({ userId })
    .where('bookingId', 'in', [one.bookingId, two.bookingId])
    .execute()
  const list = () => listAttended(trx, asAdmin(), userId, new Date('2026-11-24T09:00:00Z'))

  expect(await list()).toMatchObject([
    { firstDay: '2026-12-01', state: 'coming', bookerId: two.bookerId, sessionId: coming, marks: [] },
    { firstDay: '2026-11-23', state: 'past', bookerId: one.bookerId, sessionId: past, certificateNumber: null },
  ])
  await trx.updateTable('courseSessions').set({ status: 'cancelled' }).where('id', '=', coming).execute()
  await trx
    .updateTable('bookingAttendees')
    .set({ status: 'cancelled' })
    .where('bookingId', '=', one.bookingId)
    .execute()
  expect((await list()).map(({ state }) => state)).toEqual(['called_off', 'cancelled'])
  expect(await listAttended(trx, asAdmin(), one.bookerId, now)).toEqual([])
})

test('listAttended shows a stranger nothing', async ({ trx }) => {
  const { bookerId } = await makeBooking(trx)
  expect(await listAttended(trx, asAdmin(), bookerId, now)).toHaveLength(1)
  expect(await listAttended(trx, asCustomer(await makeCustomer(trx)), bookerId, now)).toEqual([])
  expect(await listAttended(trx, asInstructor(await makeStaff(trx, 'instructor')), bookerId, now)).toEqual([])
})

test('seatWord says what is to come, and afterwards the marks', () => {
  const word = (state: 'coming' | 'past' | 'cancelled' | 'called_off', ...marks: ('present' | 'absent')[]) =>
    seatWord({ state, marks }).word
  expect(word('coming', 'present')).toBe('Coming')
  expect(word('cancelled')).toBe('Cancelled')
  expect(word('called_off')).toBe('Called off')
  expect(word('past')).toBe('Not marked')
  expect(word('past', 'present', 'present')).toBe('Present')
  expect(word('past', 'present', 'absent')).toBe('Present, Absent')
})

test('listAttended gives the marks of each seat alone, day by day, without a mark taken back', async ({ trx }) => {
  const [ada, ben] = [await makeCustomer(trx), await makeCustomer(trx)]
  const sessionId = await makeSession(trx, { firstDay: '2026-11-23', code: 'FAW' })
  const days = await trx
    .selectFrom('sessionDays')
    .select('id')
    .where('sessionId', '=', sessionId)
    .orderBy('day')
    .execute()
  const seatFor = async (userId: string, ...marks: ('present' | 'absent' | null)[]) => {
    const { bookingId } = await makeBooking(trx, { sessionId })
    const seat = trx.updateTable('bookingAttendees').set({ userId }).where('bookingId', '=', bookingId).returning('id')
    const { id: attendeeId } = await seat.executeTakeFirstOrThrow()
    const rows = marks.map((status, at) => ({ attendeeId, sessionDayId: days[at]?.id ?? '', status, minutes: 0 }))
    await trx
      .insertInto('attendanceRecords')
      .values(
        rows.reverse().map((row) => ({ ...row, markedAt: now, markedFrom: 'register' as const, idChecked: false })),
      )
      .execute()
  }
  await seatFor(ada, 'absent', 'present', null)
  await seatFor(ben, 'present', 'present', 'present')
  const marksOf = async (userId: string) => (await listAttended(trx, asAdmin(), userId, now)).map(({ marks }) => marks)
  expect(await marksOf(ada)).toEqual([['absent', 'present']])
  expect(await marksOf(ben)).toEqual([['present', 'present', 'present']])
})
