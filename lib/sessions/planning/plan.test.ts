import { expect } from 'vitest'
import { bookSeats, type Seat } from '../../bookings/book-seats.ts'
import { changeBookedSession } from '../../bookings/change-booked-session.ts'
import { inTransaction } from '../../db/transaction.ts'
import type { Trx } from '../../db/types.ts'
import { asAdmin, asInstructor } from '../../testing/actors.ts'
import { makeBooking, makeCustomer, makeSession, makeStaff } from '../../testing/make/make.ts'
import { test } from '../../testing/test.ts'
import { addSession } from './add-session.ts'
import { cancelSession } from './cancel-session.ts'
import { findPlan } from './find-plan.ts'
import { planWords } from './plan-conflict.ts'

const office = asAdmin()
const now = new Date('2026-11-20T12:00:00Z')
const reason = 'Our instructor is ill.'

/** The plan of a session, as its form would send it back. */
async function planOf(trx: Trx, sessionId: string) {
  const plan = await findPlan(trx, office, sessionId)
  const [first, ...others] = plan?.days ?? []
  if (!plan?.venueId || !plan.instructorId || !first) throw new Error('The test has no whole plan.')
  const { version, courseId, venueId, instructorId, capacity } = plan
  const days: [typeof first, ...typeof others] = [first, ...others]
  return { sessionId, version, courseId, venueId, instructorId, capacity, status: 'published' as const, days }
}

const onDay = (day: string, from = '09:30', until = '16:30') => [{ day, from, until }] as const
const listMessages = (trx: Trx) =>
  trx.selectFrom('messages').select(['userId', 'template', 'bodyText']).orderBy('userId').execute()

test('addSession plans a session with its own capacity and records it', async ({ trx }) => {
  const like = await planOf(trx, await makeSession(trx, { firstDay: '2026-12-01' }))
  const id = await addSession(trx, office, { ...like, days: [...onDay('2026-12-09')], capacity: 8 }, now)

  expect(await findPlan(trx, office, id)).toMatchObject({ capacity: 8, seatsTaken: 0, days: [...onDay('2026-12-09')] })
  const log = await trx
    .selectFrom('userActivityLogs')
    .select('activityType')
    .where('relatedEntityId', '=', id)
    .execute()
  expect(log).toEqual([{ activityType: 'course_session.planned' }])
})

test('addSession refuses past days, a day twice, an instructor in two places, and a caller who is no admin', async ({
  trx,
}) => {
  const like = await planOf(trx, await makeSession(trx, { firstDay: '2026-12-01' }))
  const add = (
    days: [{ day: string; from: string; until: string }, ...{ day: string; from: string; until: string }[]],
  ) => addSession(trx, office, { ...like, days }, now)

  await expect(add([...onDay('2026-11-19')])).rejects.toThrow('19 Nov 2026 is over.')
  await expect(add([...onDay('2026-12-02'), ...onDay('2026-12-02')])).rejects.toThrow('only once')
  await expect(add([...onDay('2026-12-01', '16:00', '17:00')])).rejects.toThrow('They already teach')
  await expect(add([...onDay('2026-12-02', '16:00', '09:00')])).rejects.toThrow('ends before it begins')
  await add([...onDay('2026-12-01', '16:30', '18:00')])
  const stranger = asInstructor(like.instructorId)
  await expect(addSession(trx, stranger, { ...like, days: [...onDay('2026-12-09')] }, now)).rejects.toThrow('office')
})

test('two sessions planned at once never put one instructor in two places', async ({ ownDb }) => {
  const like = await inTransaction(ownDb, async (trx) =>
    planOf(trx, await makeSession(trx, { firstDay: '2026-12-01' })),
  )
  const answers = await Promise.allSettled(
    Array.from({ length: 6 }, () =>
      inTransaction(ownDb, (trx) => addSession(trx, office, { ...like, days: [...onDay('2026-12-09')] }, now)),
    ),
  )
  expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
})

test('a new date is written once to booker, attendee and instructor, and the bookings follow', async ({ trx }) => {
  const sessionId = await makeSession(trx, { firstDay: '2026-12-01' })
  const bookerId = await makeCustomer(trx)
  const [comes, gone] = [await makeCustomer(trx), await makeCustomer(trx)]
  const order = { bookerId, sessionId, type: 'group', source: 'phone', status: 'confirmed' } as const
  const seats: [Seat, ...Seat[]] = [{ userId: bookerId }, { userId: comes }, { firstName: 'Sam' }]
  const { bookingId } = await bookSeats(trx, office, { ...order, seats }, now)
  await makeBooking(trx, { bookerId, sessionId })
  const { bookingId: cancelled } = await makeBooking(trx, { bookerId: gone, sessionId })
  await trx.updateTable('bookings').set({ status: 'cancelled' }).where('id', '=', cancelled).execute()
  const plan = await planOf(trx, sessionId)

  await changeBookedSession(trx, office, { ...plan, days: [...onDay('2026-12-08')] }, now)

  const messages = await listMessages(trx)
  expect(messages.map(({ userId }) => userId).sort()).toEqual([bookerId, comes, plan.instructorId].sort())
  for (const { bodyText } of messages) expect(bodyText).toContain('Tuesday 8 December 2026, 09:30–16:30')
  const booking = await trx.selectFrom('bookings').select('courseDate').where('id', '=', bookingId).executeTakeFirst()
  expect(booking?.courseDate).toBe('2026-12-08')
  const log = trx.selectFrom('userActivityLogs').select('changes').where('activityType', '=', 'course_session.changed')
  expect(await log.execute()).toEqual([
    { changes: { days: { before: '2026-12-01 09:30–16:30', after: '2026-12-08 09:30–16:30' } } },
  ])
})

test('a change of capacity alone is written to nobody', async ({ trx }) => {
  const { sessionId } = await sessionWithBooking(trx)
  await changeBookedSession(trx, office, { ...(await planOf(trx, sessionId)), capacity: 20 }, now)
  expect(await listMessages(trx)).toEqual([])
})

test('booked seats prevent a smaller capacity, a draft and another course', async ({ trx }) => {
  const { sessionId } = await sessionWithBooking(trx)
  await makeBooking(trx, { sessionId })
  const plan = await planOf(trx, sessionId)
  const other = await trx.selectFrom('courses').select('id').where('code', '=', 'PFA').executeTakeFirstOrThrow()

  const change = (over: object) => changeBookedSession(trx, office, { ...plan, ...over }, now)
  await expect(change({ capacity: 1 })).rejects.toThrow('2 seats are taken already.')
  await expect(change({ status: 'draft' })).rejects.toThrow('cannot become a draft')
  await expect(change({ courseId: other.id })).rejects.toThrow('Plan another session.')
  const teacher = asInstructor(plan.instructorId)
  await expect(changeBookedSession(trx, teacher, plan, now)).rejects.toThrow('no longer exists')
})

test('the second of two admins is shown what the first saved, and nothing is lost', async ({ ownDb }) => {
  const plan = await inTransaction(ownDb, async (trx) =>
    planOf(trx, await makeSession(trx, { firstDay: '2026-12-01' })),
  )
  const answers = await Promise.allSettled(
    [14, 15].map((capacity) =>
      inTransaction(ownDb, (trx) =>
        changeBookedSession(trx, office, { ...plan, opened: planWords(plan), capacity }, now),
      ),
    ),
  )
  const refused = answers.filter((answer) => answer.status === 'rejected')
  expect(refused).toHaveLength(1)
  expect(refused[0]?.reason).toMatchObject({
    standing: {
      version: 2,
      contested: { capacity: { mine: expect.anything(), theirs: expect.anything(), original: '12' } },
    },
  })
})

test('cancelSession writes to everyone once, keeps the bookings and takes no more', async ({ trx }) => {
  const { sessionId, bookerId, bookingId } = await sessionWithBooking(trx)
  const { instructorId } = await planOf(trx, sessionId)
  await cancelSession(trx, office, { sessionId, reason }, now)

  const messages = await listMessages(trx)
  expect(messages.map(({ userId }) => userId).sort()).toEqual([bookerId, instructorId].sort())
  for (const { bodyText } of messages) expect(bodyText).toContain(reason)
  const booking = await trx.selectFrom('bookings').select('status').where('id', '=', bookingId).executeTakeFirst()
  expect(booking?.status).toBe('confirmed')
  await expect(makeBooking(trx, { sessionId })).rejects.toThrow('This session cannot be booked.')
  await expect(cancelSession(trx, office, { sessionId, reason }, now)).rejects.toThrow('already cancelled')
  const change = changeBookedSession(trx, office, await planOf(trx, sessionId), now)
  await expect(change).rejects.toThrow('This session is cancelled')
})

test('an instructor cannot cancel a session, not even their own', async ({ trx }) => {
  const instructorId = await makeStaff(trx, 'instructor')
  const sessionId = await makeSession(trx, { firstDay: '2026-12-01', instructorId })
  const attempt = cancelSession(trx, asInstructor(instructorId), { sessionId, reason }, now)
  await expect(attempt).rejects.toThrow('no longer exists')
})

async function sessionWithBooking(trx: Trx) {
  const sessionId = await makeSession(trx, { firstDay: '2026-12-01' })
  return { sessionId, ...(await makeBooking(trx, { sessionId })) }
}
