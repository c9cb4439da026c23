import { expect } from 'vitest'
import type { Trx } from '../../db/types.ts'
import { asAdmin, asCustomer, asInstructor } from '../../testing/actors.ts'
import { makeBooking, makeSession } from '../../testing/make/make.ts'
import { test } from '../../testing/test.ts'
import { changeSession } from './change-session.ts'
import { findPlan } from './find-plan.ts'
import { planWords } from './plan-conflict.ts'

const office = asAdmin()
const now = new Date('2026-11-20T12:00:00Z')
const hours = { from: '09:30', until: '16:30' }

test('changeSession writes the new plan, raises its version and records what changed', async ({ trx }) => {
  const given = await planOf(trx, '2026-12-01')
  const other = await planOf(trx, '2026-12-02')
  const { before, after } = await changeSession(
    trx,
    office,
    { ...given, capacity: 8, joiningNotes: 'Side door', days: [{ day: '2026-12-03', ...hours }] },
    now,
  )
  expect(before).toMatchObject({ capacity: 12, version: 1, joiningNotes: null })
  expect(after).toMatchObject({ capacity: 8, version: 2, joiningNotes: 'Side door' })
  expect(await findPlan(trx, office, given.sessionId)).toEqual(after)
  expect(await findPlan(trx, office, other.sessionId)).toMatchObject({ capacity: 12, version: 1 })
  const log = trx.selectFrom('userActivityLogs').select(['userId', 'activityDescription', 'changes', 'createdAt'])
  expect(await log.where('activityType', '=', 'course_session.changed').execute()).toEqual([
    {
      userId: given.instructorId,
      activityDescription: 'Emergency First Aid at Work of 3 Dec 2026 changed',
      createdAt: now,
      changes: {
        capacity: { before: 12, after: 8 },
        joiningNotes: { before: null, after: 'Side door' },
        days: { before: '2026-12-01 09:30–16:30', after: '2026-12-03 09:30–16:30' },
      },
    },
  ])

  const emptied = await changeSession(trx, office, { ...given, version: 2, joiningNotes: '' }, now)
  expect(emptied.after.joiningNotes).toBeNull()
})

test('changeSession leaves a session as it is when a colleague changed it first', async ({ trx }) => {
  const given = await planOf(trx, '2026-12-01')
  await changeSession(trx, office, { ...given, capacity: 8 }, now)
  const late = changeSession(trx, office, { ...given, capacity: 9, opened: planWords(given) }, now)
  await expect(late).rejects.toMatchObject({
    standing: { version: 2, contested: { capacity: { mine: '9', theirs: '8', original: '12' } } },
  })
})

test('changeSession keeps as many seats as are booked, but no course or draft can take them away', async ({ trx }) => {
  const given = await planOf(trx, '2026-12-01')
  await makeBooking(trx, { sessionId: given.sessionId })
  const { id: courseId } = await trx
    .selectFrom('courses')
    .select('id')
    .where('code', '=', 'PFA')
    .executeTakeFirstOrThrow()
  const change = (over: object) => changeSession(trx, office, { ...given, ...over }, now)
  await expect(change({ venueId: courseId })).rejects.toThrow('Choose one of your venues.')
  await expect(change({ capacity: 0 })).rejects.toMatchObject({ fields: { capacity: '1 seat is taken already.' } })
  await expect(change({ courseId })).rejects.toThrow('1 seat is booked for this course.')
  await expect(change({ status: 'draft' })).rejects.toMatchObject({ fields: { status: expect.any(String) } })
  await expect(change({ capacity: 1 })).resolves.toMatchObject({ after: { capacity: 1 } })
})

test('changeSession lets days stay that are over, and refuses new ones', async ({ trx }) => {
  const given = await planOf(trx, '2026-11-18', 'PFA')
  const [first, second = first] = given.days
  await changeSession(trx, office, { ...given, days: [first, { ...second, from: '10:00' }] }, now)
  const moved = { ...given, version: 2, days: [{ ...first, day: '2026-11-17' }] as const }
  await expect(changeSession(trx, office, { ...moved, days: [...moved.days] }, now)).rejects.toThrow(
    '17 Nov 2026 is over.',
  )
})

test('changeSession is for admins, and for sessions neither cancelled nor completed', async ({ trx }) => {
  const given = await planOf(trx, '2026-12-01')
  for (const actor of [asInstructor(given.instructorId), asCustomer(given.instructorId)])
    await expect(changeSession(trx, actor, given, now)).rejects.toThrow('This session no longer exists.')
  for (const status of ['completed', 'cancelled'] as const) {
    const ended = { status, ...(status === 'cancelled' && { cancelledAt: now }) }
    await trx.updateTable('courseSessions').set(ended).where('id', '=', given.sessionId).execute()
    await expect(changeSession(trx, office, given, now)).rejects.toThrow(
      `This session is ${status}; it stays as it is.`,
    )
  }
})

async function planOf(trx: Trx, firstDay: string, code = 'EFAW') {
  const sessionId = await makeSession(trx, { firstDay, code })
  const plan = await findPlan(trx, office, sessionId)
  const [first, ...others] = plan?.days ?? []
  if (!plan?.venueId || !plan.instructorId || !first) throw new Error('The test has no whole plan.')
  const { version, courseId, venueId, instructorId, capacity } = plan
  const days: [typeof first, ...typeof others] = [first, ...others]
  return { sessionId, version, courseId, venueId, instructorId, capacity, status: 'published' as const, days }
}
