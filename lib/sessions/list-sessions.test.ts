import { expect } from 'vitest'
import { londonMoment } from '../core/london-time.ts'
import { asAdmin, asCustomer, asInstructor } from '../testing/actors.ts'
import { makeSession, makeStaff } from '../testing/make/make.ts'
import { test } from '../testing/test.ts'
import { datedSessions, findSession, listSessions } from './list-sessions.ts'

const now = londonMoment('2026-12-08', '12:00')

test('a session is upcoming as long as a day is left, today included, and past from then on', async ({ trx }) => {
  const instructorId = await makeStaff(trx, 'instructor')
  const make = (firstDay: string, code = 'EFAW') => makeSession(trx, { firstDay, code, instructorId })
  const past = await make('2026-12-01')
  const longer = await make('2026-12-05', 'FAW')
  const underway = await make('2026-12-07', 'FAW')
  const soon = await make('2026-12-09')
  const later = await make('2027-01-09')
  const ids = async (listing: 'today' | 'upcoming' | 'past') =>
    (await listSessions(trx, asInstructor(instructorId), { listing }, now)).map(({ id }) => id)

  expect(await ids('today')).toEqual([underway])
  expect(await ids('upcoming')).toEqual([underway, soon, later])
  expect(await ids('past')).toEqual([longer, past])
})

test('a course under way shows the hours of today', async ({ trx }) => {
  const id = await makeSession(trx, { firstDay: '2026-12-07', code: 'FAW' })
  const session = await findSession(trx, asAdmin(), id, now)

  expect(session?.startsAt).toEqual(londonMoment('2026-12-08', '09:30'))
  expect(session).toMatchObject({ firstDay: '2026-12-07', nextDay: '2026-12-08', lastDay: '2026-12-09' })
})

test('datedSessions holds sessions in reach, with the hours of the first day once all are over', async ({ trx }) => {
  const instructorId = await makeStaff(trx, 'instructor')
  const id = await makeSession(trx, { firstDay: '2026-12-01', code: 'FAW', instructorId })
  await makeSession(trx, { firstDay: '2026-12-09' })
  expect(await datedSessions(trx, asInstructor(instructorId), '2026-12-08').execute()).toMatchObject([
    { id, nextDay: null, startsAt: londonMoment('2026-12-01', '09:30'), lastDay: '2026-12-03' },
  ])
})

test('the past goes on where the last page ended', async ({ trx }) => {
  const days = ['2026-11-02', '2026-11-03', '2026-11-03', '2026-11-04']
  for (const firstDay of days) await makeSession(trx, { firstDay })
  const list = (after?: { lastDay: string; id: string }) =>
    listSessions(trx, asAdmin(), { listing: 'past', after, limit: 2 }, now)

  const first = await list()
  const second = await list(first.at(-1))
  expect([...first, ...second].map(({ lastDay }) => lastDay)).toEqual(days.toReversed())
  expect(new Set([...first, ...second].map(({ id }) => id)).size).toBe(4)
})

test("another instructor's session and a customer's are not there", async ({ trx }) => {
  const id = await makeSession(trx, { firstDay: '2026-12-09' })
  const stranger = await makeStaff(trx, 'instructor')

  expect(await findSession(trx, asInstructor(stranger), id, now)).toBeUndefined()
  expect(await findSession(trx, asCustomer(stranger), id, now)).toBeUndefined()
})
