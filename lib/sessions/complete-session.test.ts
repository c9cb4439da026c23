import { expect } from 'vitest'
import { londonMoment } from '../core/london-time.ts'
import { inTransaction } from '../db/transaction.ts'
import type { Trx } from '../db/types.ts'
import { asAdmin, asCustomer, asInstructor } from '../testing/actors.ts'
import { makeSession, makeStaff } from '../testing/make/make.ts'
import { runInto } from '../testing/run-into.ts'
import { test } from '../testing/test.ts'
import { completeSession } from './complete-session.ts'

// The course is planned until 16:30.
const ends = londonMoment('2026-12-09', '15:50')

test('completeSession closes a session on its last day, whatever the hour, and records it', async ({ trx }) => {
  const instructorId = await makeStaff(trx, 'instructor')
  const sessionId = await makeSession(trx, { firstDay: '2026-12-07', code: 'FAW', instructorId })
  const later = await makeSession(trx, { firstDay: '2026-12-10', instructorId })
  await makeSession(trx, { firstDay: '2026-12-01', instructorId })
  const early = completeSession(trx, asAdmin(), sessionId, londonMoment('2026-12-08', '23:59'))
  await expect(early).rejects.toThrow('This session has not been taught yet.')

  await completeSession(trx, asInstructor(instructorId), sessionId, ends)
  const session = trx.selectFrom('courseSessions').select(['status', 'updatedAt']).where('id', '=', sessionId)
  expect(await session.executeTakeFirst()).toEqual({ status: 'completed', updatedAt: ends })
  const other = trx.selectFrom('courseSessions').select('status').where('id', '=', later)
  expect(await other.executeTakeFirst()).toEqual({ status: 'published' })
  await expect(completeSession(trx, asAdmin(), later, ends)).rejects.toThrow('not been taught yet')
  const log = trx.selectFrom('userActivityLogs').select(['userId', 'relatedEntityId', 'createdAt'])
  expect(await log.where('activityType', '=', 'course_session.completed').execute()).toEqual([
    { userId: instructorId, relatedEntityId: sessionId, createdAt: ends },
  ])
  await expect(completeSession(trx, asAdmin(), sessionId, ends)).rejects.toThrow('This session is completed.')
})

test('completeSession completes a session once, though two ask at the same time', async ({ ownDb }) => {
  const sessionId = await inTransaction(ownDb, (trx) => makeSession(trx, { firstDay: '2026-12-09' }))
  const complete = (trx: Trx) => completeSession(trx, asAdmin(), sessionId, ends)
  expect(await runInto(ownDb, complete, () => inTransaction(ownDb, complete))).toMatchObject({
    hasWaited: true,
    settled: { reason: { message: 'This session is completed.' } },
  })
})

test('completeSession is out of reach of other instructors and of customers', async ({ trx }) => {
  const sessionId = await makeSession(trx, { firstDay: '2026-12-09' })
  const stranger = await makeStaff(trx, 'instructor')
  for (const actor of [asInstructor(stranger), asCustomer(stranger)])
    await expect(completeSession(trx, actor, sessionId, ends)).rejects.toThrow('This session no longer exists.')
})
