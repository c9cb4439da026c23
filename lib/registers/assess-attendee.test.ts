import { expect } from 'vitest'
import { londonMoment } from '../core/london-time.ts'
import type { Db } from '../db/types.ts'
import { asAdmin, asCustomer } from '../testing/actors.ts'
import { makeClass } from '../testing/make/make-class.ts'
import { test } from '../testing/test.ts'
import { answerAssessments } from './answer-assessments.ts'
import { assessAttendee } from './assess-attendee.ts'
import type { SentAssessment } from './schemas.ts'

const day = '2026-12-01'
const now = londonMoment(day, '17:00')
const at = (time: string) => londonMoment(day, time).toISOString()

test('an assessment made without a network keeps its time, and changes nothing when it is sent again', async ({
  trx,
}) => {
  const { teacher, sessionId, attendeeId } = await makeClass(trx)
  const passed = { attendeeId, assessment: 'passed', assessedAt: at('15:30') } as const
  const send = () => answerAssessments(trx, teacher, { sessionId, assessments: [passed] }, now)

  expect(await send()).toEqual([{ attendeeId, outcome: 'applied', assessment: 'passed' }])
  expect(await send()).toEqual([{ attendeeId, outcome: 'applied', assessment: 'passed' }])
  const result = { assessment: 'passed', assessedAt: new Date(at('15:30')), assessedBy: teacher.userId }
  expect(await standing(trx, attendeeId)).toMatchObject(result)
  expect(await listTold(trx)).toHaveLength(1)
})

test('an older assessment that arrives late does not bring back one that was taken back', async ({ trx }) => {
  const { teacher, sessionId, attendeeId } = await makeClass(trx)
  const send = (...assessments: SentAssessment[]) => answerAssessments(trx, teacher, { sessionId, assessments }, now)
  await send({ attendeeId, assessment: 'passed', assessedAt: at('15:30') })
  await send({ attendeeId, assessment: null, assessedAt: at('15:40') })
  expect(await send({ attendeeId, assessment: 'passed', assessedAt: at('15:30') })).toEqual([
    { attendeeId, outcome: 'older', assessment: null },
  ])
})

test('an assessment by an admin stands until the phone has seen it', async ({ trx }) => {
  const { teacher, sessionId, attendeeId } = await makeClass(trx)
  const send = (one: Omit<SentAssessment, 'attendeeId'>, actor = teacher) =>
    answerAssessments(trx, actor, { sessionId, assessments: [{ attendeeId, ...one }] }, now)
  await send({ assessment: 'failed', assessedAt: at('16:00') }, asAdmin())

  const mine = { assessment: 'passed', assessedAt: at('16:10') } as const
  expect(await send({ ...mine, seen: null })).toEqual([{ attendeeId, outcome: 'conflict', assessment: 'failed' }])
  expect(await send({ ...mine, seen: 'failed' })).toEqual([{ attendeeId, outcome: 'applied', assessment: 'passed' }])
})

test('assessAttendee records who assessed when, takes it back, and says what it was', async ({ trx }) => {
  const { teacher, teacherId, sessionId, attendeeId, bookerId } = await makeClass(trx)
  const assess = (assessment: 'failed' | null, assessedAt?: string) =>
    assessAttendee(trx, teacher, { sessionId, attendeeId, assessment, ...(assessedAt && { assessedAt }) }, now)
  expect(await assess('failed', at('23:00'))).toBe('applied')
  expect(await standing(trx, attendeeId)).toMatchObject({
    assessment: 'failed',
    assessedAt: now,
    assessedBy: teacherId,
  })
  const later = londonMoment(day, '17:05')
  const taken = { sessionId, attendeeId, assessment: null }
  expect(await assessAttendee(trx, teacher, taken, later)).toBe('applied')
  expect(await standing(trx, attendeeId)).toMatchObject({ assessment: null, assessedAt: later })

  const log = trx.selectFrom('userActivityLogs').select(['userId', 'activityDescription', 'details']).orderBy('id')
  expect(await log.where('activityType', '=', 'assessment.recorded').execute()).toEqual([
    {
      userId: bookerId,
      activityDescription: 'Emergency First Aid at Work: assessment failed',
      details: { sessionId, assessment: 'failed', assessedAt: now.toISOString() },
    },
    {
      userId: bookerId,
      activityDescription: 'Emergency First Aid at Work: assessment taken back',
      details: { sessionId, assessment: null, assessedAt: later.toISOString() },
    },
  ])
})

test('assessAttendee waits for the day of the course, except for an admin', async ({ trx }) => {
  const { teacher, sessionId, attendeeId, bookerId } = await makeClass(trx)
  const early = londonMoment('2026-11-30', '12:00')
  const given = { sessionId, attendeeId, assessment: 'passed' } as const
  await expect(assessAttendee(trx, teacher, given, early)).rejects.toThrow('opens on the day')
  await expect(assessAttendee(trx, asCustomer(bookerId), given, now)).rejects.toThrow('no longer exists')
  expect(await assessAttendee(trx, asAdmin(), given, early)).toBe('applied')
  const elsewhere = assessAttendee(trx, asAdmin(), { ...given, attendeeId: sessionId }, now)
  await expect(elsewhere).rejects.toThrow('not on the register')
})

test('answerAssessments records assessments in the order in which they were made', async ({ trx }) => {
  const { teacher, sessionId, attendeeId } = await makeClass(trx)
  const assessments = [
    { attendeeId, assessment: 'passed' as const, assessedAt: at('15:40') },
    { attendeeId, assessment: 'failed' as const, assessedAt: at('15:30') },
  ]
  expect(await answerAssessments(trx, teacher, { sessionId, assessments }, now)).toEqual([
    { attendeeId, outcome: 'applied', assessment: 'passed' },
    { attendeeId, outcome: 'applied', assessment: 'passed' },
  ])
})

test('answerAssessments refuses strangers and late assessments, and records the others', async ({ trx }) => {
  const mine = await makeClass(trx)
  const other = await makeClass(trx)
  const one = (attendeeId: string) => ({ attendeeId, assessment: 'passed' as const, assessedAt: at('15:30') })
  const assessments = [one(other.attendeeId), one(mine.attendeeId)]
  const { sessionId, teacher } = mine

  expect(await answerAssessments(trx, teacher, { sessionId, assessments }, now)).toMatchObject([
    { outcome: 'refused', assessment: null },
    { outcome: 'applied', assessment: 'passed' },
  ])
  expect(await standing(trx, other.attendeeId)).toBeUndefined()
  for (const actor of [other.teacher, asCustomer(mine.bookerId)])
    expect(await answerAssessments(trx, actor, { sessionId, assessments }, now)).toMatchObject(
      Array(2).fill({ outcome: 'refused', assessment: null }),
    )
  const late = londonMoment('2026-12-09', '09:00')
  expect(await answerAssessments(trx, teacher, { sessionId, assessments }, late)).toMatchObject([
    { outcome: 'refused' },
    { outcome: 'refused', message: expect.stringContaining('closed 7 days after') },
  ])
})

function standing(db: Db, attendeeId: string) {
  return db.selectFrom('attendeeResults').selectAll().where('attendeeId', '=', attendeeId).executeTakeFirst()
}

function listTold(db: Db) {
  return db.selectFrom('userActivityLogs').select('id').where('activityType', '=', 'assessment.recorded').execute()
}
