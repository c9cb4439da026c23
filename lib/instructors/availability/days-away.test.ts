import { expect } from 'vitest'
import { asAdmin, asInstructor } from '../../testing/actors.ts'
import { makeCustomer, makeSession, makeStaff } from '../../testing/make/make.ts'
import { test } from '../../testing/test.ts'
import { addDaysAway } from './add-days-away.ts'
import { findDaysAway, listDaysAway } from './list-days-away.ts'
import { removeDaysAway } from './remove-days-away.ts'

const office = asAdmin()
const now = new Date('2026-11-20T12:00:00Z')
const away = { firstDay: '2026-12-01', lastDay: '2026-12-04', reason: 'Holiday' }

test('addDaysAway keeps the days and names the sessions they teach then; the log keeps no reason', async ({ trx }) => {
  const userId = await makeStaff(trx, 'instructor')
  const sessions: string[] = []
  for (const firstDay of ['2026-11-30', '2026-12-01', '2026-12-04', '2026-12-05'])
    sessions.push(await makeSession(trx, { firstDay, instructorId: userId }))
  await makeSession(trx, { firstDay: '2026-12-02' })
  const off = await makeSession(trx, { firstDay: '2026-12-02', instructorId: userId })
  await trx.updateTable('courseSessions').set({ status: 'cancelled' }).where('id', '=', off).execute()

  const { id, clashes } = await addDaysAway(trx, asInstructor(userId), { userId, ...away }, now)
  expect(clashes.map(({ sessionId, day }) => [sessionId, day])).toEqual([
    [sessions[1], '2026-12-01'],
    [sessions[2], '2026-12-04'],
  ])
  expect(await findDaysAway(trx, office, id)).toEqual({ id, userId, ...away })
  const log = trx.selectFrom('userActivityLogs').select(['activityType', 'userId', 'activityDescription', 'details'])
  expect(await log.where('relatedEntityId', '=', id).execute()).toEqual([
    { activityType: 'days_away.added', userId, activityDescription: 'Away 1 Dec 2026 to 4 Dec 2026', details: {} },
  ])
})

test('addDaysAway refuses days that are over, end before they begin or take more than a year', async ({ trx }) => {
  const userId = await makeStaff(trx, 'instructor')
  const add = (firstDay: string, lastDay: string) =>
    addDaysAway(trx, office, { userId, firstDay, lastDay, reason: '' }, now)
  await expect(add('2026-11-18', '2026-11-19')).rejects.toMatchObject({
    fields: { firstDay: 'These days have already passed.' },
  })
  await expect(add('2026-12-02', '2026-12-01')).rejects.toMatchObject({
    fields: { lastDay: 'The last day is before the first.' },
  })
  await expect(add('2026-12-01', '2027-12-02')).rejects.toThrow('until 2027-12-01.')
  await add('2026-11-18', '2026-11-20')
  await add('2026-12-01', '2027-12-01')
})

test('listDaysAway shows those from today on, soonest first', async ({ trx }) => {
  const userId = await makeStaff(trx, 'instructor')
  const { id: later } = await addDaysAway(trx, office, { userId, ...away }, now)
  const { id: soon } = await addDaysAway(
    trx,
    office,
    { userId, firstDay: '2026-11-19', lastDay: '2026-11-20', reason: '' },
    now,
  )
  const ids = async (at: Date) => (await listDaysAway(trx, office, userId, at)).map(({ id }) => id)
  expect(await ids(now)).toEqual([soon, later])
  expect(await ids(new Date('2026-11-21T12:00:00Z'))).toEqual([later])
  expect(await ids(new Date('2026-12-05T12:00:00Z'))).toEqual([])
})

test('removeDaysAway removes and records them; a stranger cannot', async ({ trx }) => {
  const userId = await makeStaff(trx, 'instructor')
  const stranger = asInstructor(await makeStaff(trx, 'instructor'))
  const { id: daysAwayId } = await addDaysAway(trx, office, { userId, ...away }, now)

  await expect(addDaysAway(trx, stranger, { userId, ...away }, now)).rejects.toThrow('No colleague')
  await expect(addDaysAway(trx, office, { ...away, userId: await makeCustomer(trx) }, now)).rejects.toThrow(
    'No colleague',
  )
  expect(await listDaysAway(trx, stranger, userId, now)).toEqual([])
  expect(await findDaysAway(trx, stranger, daysAwayId)).toBeUndefined()
  await expect(removeDaysAway(trx, stranger, { daysAwayId }, now)).rejects.toThrow('no longer on record')

  await removeDaysAway(trx, asInstructor(userId), { daysAwayId }, now)
  expect(await listDaysAway(trx, office, userId, now)).toEqual([])
  const log = trx.selectFrom('userActivityLogs').select('activityDescription')
  expect(await log.where('activityType', '=', 'days_away.removed').execute()).toEqual([
    { activityDescription: 'No longer away 1 Dec 2026 to 4 Dec 2026' },
  ])
  await expect(removeDaysAway(trx, office, { daysAwayId }, now)).rejects.toThrow('no longer on record')
})
