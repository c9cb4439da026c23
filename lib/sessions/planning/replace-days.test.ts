import { expect } from 'vitest'
import type { Trx } from '../../db/types.ts'
import { makeBooking, makeSession } from '../../testing/make/make.ts'
import { test } from '../../testing/test.ts'
import { replaceDays } from './replace-days.ts'

const on = (day: string, from = '09:30', until = '16:30') => ({ day, from, until })

test('replaceDays keeps the days that stay, takes new hours, and touches no other session', async ({ trx }) => {
  const sessionId = await makeSession(trx, { firstDay: '2026-12-01', code: 'PFA' })
  const other = await makeSession(trx, { firstDay: '2026-12-01', code: 'PFA' })
  const [kept] = await daysOf(trx, sessionId)
  await replaceDays(trx, sessionId, [on('2026-12-01', '10:00', '12:00'), on('2026-12-05')])

  const days = await daysOf(trx, sessionId)
  expect(days.map(({ day }) => day)).toEqual(['2026-12-01', '2026-12-05'])
  expect(days[0]).toEqual({
    ...kept,
    startsAt: new Date('2026-12-01T10:00:00Z'),
    endsAt: new Date('2026-12-01T12:00:00Z'),
  })
  expect((await daysOf(trx, other)).map(({ day }) => day)).toEqual(['2026-12-01', '2026-12-02'])
})

test('replaceDays keeps a day on which somebody is marked', async ({ trx }) => {
  const sessionId = await makeSession(trx, { firstDay: '2026-12-01', code: 'PFA' })
  const other = await makeSession(trx, { firstDay: '2026-11-30' })
  await mark(trx, sessionId)
  const attempt = replaceDays(trx, sessionId, [on('2026-12-02')])
  await expect(attempt).rejects.toThrow('Someone is marked on the register of 1 Dec 2026, so that day has to stay.')
  await replaceDays(trx, sessionId, [on('2026-12-01')])
  await replaceDays(trx, other, [on('2026-12-07')])
})

function daysOf(trx: Trx, sessionId: string) {
  const days = trx.selectFrom('sessionDays').select(['id', 'day', 'startsAt', 'endsAt'])
  return days.where('sessionId', '=', sessionId).orderBy('day').execute()
}

/** A mark on the first day. */
async function mark(trx: Trx, sessionId: string) {
  const { bookingId } = await makeBooking(trx, { sessionId })
  const seat = trx.selectFrom('bookingAttendees').select('id').where('bookingId', '=', bookingId)
  const { id: attendeeId } = await seat.executeTakeFirstOrThrow()
  const [day] = await daysOf(trx, sessionId)
  const given = { attendeeId, sessionDayId: day?.id ?? '', status: 'present', outcome: 'applied' } as const
  await trx
    .insertInto('attendanceMarks')
    .values({ id: crypto.randomUUID(), ...given, minutes: 360, markedAt: new Date() })
    .execute()
}
