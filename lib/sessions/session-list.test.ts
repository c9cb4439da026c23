import { expect } from 'vitest'
import type { Actor } from '../core/actor.ts'
import { londonMoment } from '../core/london-time.ts'
import { asAdmin, asCustomer } from '../testing/actors.ts'
import { makeCustomer, makeSession } from '../testing/make/make.ts'
import { test } from '../testing/test.ts'
import { sessionList } from './session-list.ts'
import { findSessionAnswer, sessionRows } from './session-rows.ts'

const now = new Date('2026-11-20T12:00:00Z')

test('a session is found by its course, its place and its day, in any words that people use', async ({ trx }) => {
  const first = await makeSession(trx, { firstDay: '2026-12-07', code: 'FAW' })
  const second = await makeSession(trx, { firstDay: '2027-03-08', code: 'EFAW' })
  const find = async (q: string, by: Actor = asAdmin()) =>
    (await sessionList.page(trx, by, { q }, now)).rows.map(({ id }) => id)

  expect(await find('7 Dec')).toEqual([first])
  expect(await find('faw 07/12/2026')).toEqual([first])
  expect(await find('December 2026')).toEqual([first])
  expect(await find('2027')).toEqual([second])
  expect(await find('efaw 7 dec')).toEqual([])
  expect(await find('7 dec 2027')).toEqual([])
  expect((await find('faw')).sort()).toEqual([first, second].sort())
  expect(await sessionList.page(trx, asAdmin(), { q: 'faw', state: 'upcoming', pageSize: 1 }, now)).toMatchObject({
    rows: [{ id: first }],
  })
  await expect(find('7 dec', asCustomer(await makeCustomer(trx)))).resolves.toEqual([])
})

test('upcoming has every session with a day from today on, by the clock in London', async ({ trx }) => {
  const over = await makeSession(trx, { firstDay: '2026-06-29' })
  const today = await makeSession(trx, { firstDay: '2026-06-30' })
  const underway = await makeSession(trx, { firstDay: '2026-06-29', code: 'FAW' })
  const later = await makeSession(trx, { firstDay: '2026-07-06' })
  // In summer the day in London begins at 23:00 UTC of the evening before.
  const list = async (asked: Parameters<typeof sessionList.page>[2], at = londonMoment('2026-06-30', '00:00')) =>
    (await sessionList.page(trx, asAdmin(), asked, at)).rows.map(({ id }) => id)

  for (const asked of [{ state: 'upcoming' }, { listing: 'upcoming' }] as const)
    expect(await list(asked)).toEqual([underway, today, later])
  expect(await list({ listing: 'today' })).toEqual([today, underway])
  expect(await list({ listing: 'past' })).toEqual([over])
  expect(await list({ state: 'past' }, londonMoment('2026-06-29', '23:59'))).toEqual([])
})

test('sessionRows and findSessionAnswer tell course, place and dates, and hide drafts from customers', async ({
  trx,
}) => {
  const sessionId = await makeSession(trx, { firstDay: '2026-12-07', code: 'FAW' })
  const customer = asCustomer(await makeCustomer(trx))
  const told = { id: sessionId, courseCode: 'FAW', firstDay: '2026-12-07', instructorFirstName: 'Ines' }

  expect(await findSessionAnswer(trx, asAdmin(), sessionId)).toMatchObject(told)
  expect(await findSessionAnswer(trx, asAdmin(), '00000000-0000-0000-0000-000000000000')).toBeUndefined()
  await trx.updateTable('courseSessions').set({ status: 'draft' }).where('id', '=', sessionId).execute()
  expect(await sessionRows(trx, asAdmin()).execute()).toMatchObject([told])
  expect(await sessionRows(trx, customer).execute()).toEqual([])
})

test('sessionList leaves these columns to those who ask for them', () => {
  const extra = Object.entries(sessionList.columns).filter(([, column]) => column.isExtra)
  expect(extra.map(([name]) => name)).toEqual(['courseCode', 'createdAt'])
})

test('sessionList narrows sessions by status, course and venue, and sorts by seats and course', async ({ trx }) => {
  const efaw = await makeSession(trx, { firstDay: '2026-12-07', code: 'EFAW' })
  const faw = await makeSession(trx, { firstDay: '2026-12-14', code: 'FAW' })
  await trx.updateTable('courseSessions').set({ status: 'draft', capacity: 4 }).where('id', '=', faw).execute()
  const { courseId } = await trx
    .selectFrom('courseSessions')
    .select('courseId')
    .where('id', '=', faw)
    .executeTakeFirstOrThrow()
  const venue = await trx
    .insertInto('venues')
    .values({ name: 'Moorside Rooms' })
    .returning('id')
    .executeTakeFirstOrThrow()
  await trx.updateTable('courseSessions').set({ venueId: venue.id }).where('id', '=', efaw).execute()
  const list = async (asked: Parameters<typeof sessionList.page>[2]) =>
    (await sessionList.page(trx, asAdmin(), asked, now)).rows.map(({ id }) => id)

  expect(await list({ status: 'draft' })).toEqual([faw])
  expect(await list({ state: 'draft' })).toEqual([faw])
  expect(await list({ state: 'cancelled' })).toEqual([])
  expect(await list({ courseId })).toEqual([faw])
  expect(await list({ venueId: venue.id })).toEqual([efaw])
  expect((await list({ sort: 'course' })).length).toBe(2)
  expect(await list({ sort: 'course', order: 'asc' })).toEqual(
    (await list({ sort: 'course', order: 'desc' })).reverse(),
  )
  expect(await list({ sort: 'createdAt' })).toEqual((await list({ sort: 'createdAt', order: 'asc' })).reverse())
})
