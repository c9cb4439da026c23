import { expect } from 'vitest'
import type { Actor } from '../core/actor.ts'
import { londonMoment } from '../core/london-time.ts'
import { asAdmin, asInstructor } from '../testing/actors.ts'
import { makeBooking, makeSession, makeStaff } from '../testing/make/make.ts'
import { test } from '../testing/test.ts'
import { isOnTheDay, isWithinDays, isWithinHours } from './seat-windows.ts'
import { listSeats } from './visible-seats.ts'

/** A day begins at midnight in London, also when the clocks change and on 29 February. */
test.for([
  ['names, 14 days before', '2027-04-11', '2027-03-28T00:00:00Z', { mayName: true }],
  ['names, 14 days before', '2027-11-14', '2027-10-30T23:00:00Z', { mayName: true }],
  ['names, 14 days before', '2028-03-14', '2028-02-29T00:00:00Z', { mayName: true }],
  ['names, until 30 days after', '2027-02-26', '2027-03-28T23:00:00Z', { mayName: false }],
  ['names, until 30 days after', '2027-10-01', '2027-11-01T00:00:00Z', { mayName: false }],
  ['names, until 30 days after', '2028-01-30', '2028-03-01T00:00:00Z', { mayName: false }],
  ['needs, 7 days before', '2027-04-04', '2027-03-28T00:00:00Z', { hasNeeds: false }],
  ['needs, 7 days before', '2027-11-07', '2027-10-30T23:00:00Z', { hasNeeds: false }],
  ['needs, 7 days before', '2028-03-07', '2028-02-29T00:00:00Z', { hasNeeds: false }],
] as const)('%s of a course on %s: it turns at %s', async ([_, firstDay, turns, from], { trx }) => {
  const teacher = asInstructor(await makeStaff(trx, 'instructor'))
  const sessionId = await makeSession(trx, { firstDay, instructorId: teacher.userId ?? '' })
  await makeBooking(trx, { sessionId })
  const seen = async (at: number) => (await listSeats(trx, teacher, sessionId, new Date(at)))[0]

  const turn = Date.parse(turns)
  expect(await seen(turn)).toMatchObject(from)
  expect(await seen(turn - 1)).not.toMatchObject(from)
})

const ends = londonMoment('2026-12-09', '16:30')
const starts = londonMoment('2026-12-07', '09:30')
const hour = 3_600_000

test.for([
  ['isWithinDays', londonMoment('2026-12-04', '00:00').getTime(), londonMoment('2026-12-12', '00:00').getTime() - 1],
  ['isWithinHours', starts.getTime() - 2 * hour, ends.getTime() + hour],
] as const)(
  '%s opens and closes a window for an instructor, but not for an admin',
  async ([name, opens, closes], { trx }) => {
    const sessionId = await makeSession(trx, { firstDay: '2026-12-07', code: 'FAW' })
    await makeSession(trx, { firstDay: '2026-12-01' })
    const isOpen = async (actor: Actor, at: number) => {
      const now = new Date(at)
      const window =
        name === 'isWithinDays'
          ? isWithinDays(actor, { daysBefore: 3, daysAfter: 2 }, now)
          : isWithinHours(actor, { hoursBefore: 2, hoursAfter: 1 }, now)
      const session = trx.selectFrom('courseSessions').select(window.as('isOpen')).where('id', '=', sessionId)
      return (await session.executeTakeFirstOrThrow()).isOpen
    }
    const teacher = asInstructor(await makeStaff(trx, 'instructor'))
    const moments = [opens - 1, opens, closes, closes + 1]
    expect(await Promise.all(moments.map((at) => isOpen(teacher, at)))).toEqual([false, true, true, false])
    expect(await Promise.all(moments.map((at) => isOpen(asAdmin(), at)))).toEqual([true, true, true, true])
  },
)

test('isOnTheDay is true on each day of a session and on no other', async ({ trx }) => {
  const teacher = asInstructor(await makeStaff(trx, 'instructor'))
  const sessionId = await makeSession(trx, { firstDay: '2026-12-07', code: 'PFA' })
  await makeSession(trx, { firstDay: '2026-12-01' })
  const isOpen = async (day: string) => {
    const window = isOnTheDay(teacher, londonMoment(day, '12:00'))
    const session = trx.selectFrom('courseSessions').select(window.as('isOpen')).where('id', '=', sessionId)
    return (await session.executeTakeFirstOrThrow()).isOpen
  }
  expect(await Promise.all(['2026-12-01', '2026-12-06', '2026-12-07', '2026-12-08', '2026-12-09'].map(isOpen))).toEqual(
    [false, false, true, true, false],
  )
})
