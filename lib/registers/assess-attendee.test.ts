import { expect } from 'vitest'
import { londonMoment } from '../core/london-time.ts'
import type { Db, Trx } from '../db/types.ts'
import { asAdmin, asCustomer, asInstructor } from '../testing/actors.ts'
import { makeBooking, makeSession, makeStaff } from '../testing/make/make.ts'
import { test } from '../testing/test.ts'
import { answerAssessments } from './answer-assessments.ts'
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

async function makeClass(trx: Trx) {
  const teacher = asInstructor(await makeStaff(trx, 'instructor'))
  const sessionId = await makeSession(trx, { firstDay: day, instructorId: teacher.userId ?? '' })
  const { bookingId, bookerId } = await makeBooking(trx, { sessionId })
  const seats = trx.selectFrom('bookingAttendees').select('id').where('bookingId', '=', bookingId)
  return { teacher, sessionId, bookerId, attendeeId: (await seats.executeTakeFirstOrThrow()).id }
}

function standing(db: Db, attendeeId: string) {
  return db.selectFrom('attendeeResults').selectAll().where('attendeeId', '=', attendeeId).executeTakeFirst()
}

function listTold(db: Db) {
  return db.selectFrom('userActivityLogs').select('id').where('activityType', '=', 'assessment.recorded').execute()
}
