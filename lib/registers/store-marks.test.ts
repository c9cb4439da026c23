import { randomUUID } from 'node:crypto'
import { expect } from 'vitest'
import { londonMoment } from '../core/london-time.ts'
import { inTransaction } from '../db/transaction.ts'
import type { Trx } from '../db/types.ts'
import { asAdmin, asCustomer, asInstructor } from '../testing/actors.ts'
import { makeSession, makeStaff } from '../testing/make/make.ts'
import { makeClass, makeSeat } from '../testing/make/make-class.ts'
import { runInto } from '../testing/run-into.ts'
import { test } from '../testing/test.ts'
import { holdSeats } from './hold-seats.ts'
import { listStandings, standingKey } from './list-standings.ts'
import { type Decided, storeMarks, storeRecords } from './store-marks.ts'

const day = '2026-12-01'
const now = londonMoment(day, '12:00')

test('storeMarks keeps every mark with its outcome, an ID check without minutes', async ({ trx }) => {
  const { teacher, teacherId, ...seat } = await makeDay(trx)
  const check = { ...decided(seat, { idChecked: true }), minutes: null, outcome: 'conflict' as const }
  await storeMarks(trx, teacher, [decided(seat, { status: 'late', reason: '' }), check], now)
  await storeMarks(trx, teacher, [], now)
  const columns = ['status', 'minutes', 'reason', 'idChecked', 'markedBy', 'outcome', 'receivedAt'] as const
  const marks = trx.selectFrom('attendanceMarks').select(columns).orderBy('outcome')
  const common = { reason: null, markedBy: teacherId, receivedAt: now }
  expect(await marks.execute()).toEqual([
    { ...common, status: 'late', minutes: 300, idChecked: null, outcome: 'applied' },
    { ...common, status: null, minutes: null, idChecked: true, outcome: 'conflict' },
  ])
})

test('storeRecords keeps one record per attendee and day, and replaces all of it', async ({ trx }) => {
  const { teacher, sessionId, ...seat } = await makeDay(trx)
  const mark = decided(seat, { status: 'late' })
  const store = async (over: object) => {
    const standings = await listStandings(trx, teacher, sessionId, [mark.mark])
    const standing = standings.get(standingKey(mark.mark))
    if (!standing) throw new Error('The seat is not on the session.')
    standing.record = { ...record, ...over }
    await storeRecords(trx, [mark, mark], standings, now)
  }
  const record = {
    at: now,
    from: 'register' as const,
    markedBy: seat.teacherId,
    status: 'late' as const,
    minutes: 300,
    reason: 'Bus',
    idChecked: false,
    version: 1,
  }
  const [standing] = (await listStandings(trx, teacher, sessionId, [mark.mark])).values()
  expect(standing).toEqual({ userId: seat.bookerId, record: undefined })
  await store({})
  const after = {
    from: 'office',
    markedBy: null,
    status: null,
    minutes: 0,
    reason: null,
    idChecked: true,
    version: 2,
  } as const
  await store({ ...after, at: londonMoment(day, '12:05') })

  const [stored] = (await listStandings(trx, teacher, sessionId, [mark.mark])).values()
  expect(stored?.record).toEqual({ ...after, at: londonMoment(day, '12:05') })
  expect(await trx.selectFrom('attendanceRecords').select('updatedAt').execute()).toEqual([{ updatedAt: now }])
})

test('storeRecords stores nothing for a seat without a standing', async ({ trx }) => {
  const seat = await makeDay(trx)
  await storeRecords(trx, [decided(seat, { status: 'late' })], new Map(), now)
  expect(await trx.selectFrom('attendanceRecords').select('id').execute()).toEqual([])
})

test('listStandings reads the records of the seats and days asked for, and of no other session', async ({ trx }) => {
  const mine = await makeDay(trx)
  const other = await makeDay(trx)
  const row = { minutes: 360, markedAt: now, markedFrom: 'register' } as const
  for (const { attendeeId, dayId } of [mine, other])
    await trx
      .insertInto('attendanceRecords')
      .values({ ...row, attendeeId, sessionDayId: dayId, status: 'present' })
      .execute()
  const places = [mine, other].map(({ attendeeId }) => ({ attendeeId, day }))
  const next = { attendeeId: mine.attendeeId, day: '2026-12-02' }
  const standings = await listStandings(trx, mine.teacher, mine.sessionId, [...places, next])
  expect([...standings.keys()].sort()).toEqual([`${mine.attendeeId} 2026-12-01`, `${mine.attendeeId} 2026-12-02`])
  expect(standings.get(`${mine.attendeeId} ${day}`)?.record).toMatchObject({ status: 'present', version: 1 })
  expect(standings.get(`${mine.attendeeId} 2026-12-02`)?.record).toBeUndefined()
})

test('holdSeats gives the booked seats among those asked for, on a session in reach', async ({ trx }) => {
  const { teacher, sessionId, attendeeId, bookerId } = await makeDay(trx)
  const other = await makeDay(trx)
  const unlinked = await makeSeat(trx, sessionId)
  await trx.updateTable('bookingAttendees').set({ userId: null }).where('id', '=', unlinked.attendeeId).execute()
  await makeSeat(trx, sessionId)
  const asked = [attendeeId, unlinked.attendeeId, other.attendeeId]
  expect([...(await holdSeats(trx, teacher, sessionId, asked))].sort()).toEqual(
    [
      [attendeeId, { userId: bookerId }],
      [unlinked.attendeeId, { userId: null }],
    ].sort(),
  )
  for (const actor of [asInstructor(await makeStaff(trx, 'instructor')), asCustomer(bookerId)])
    expect((await holdSeats(trx, actor, sessionId, asked)).size).toBe(0)
})

test('holdSeats makes others wait, and leaves out a seat whose booking moved away meanwhile', async ({ ownDb }) => {
  const { sessionId, attendeeId, bookingId, target } = await inTransaction(ownDb, async (trx) => ({
    ...(await makeDay(trx)),
    target: await makeSession(trx, { firstDay: '2026-12-08' }),
  }))
  const hold = (trx: Trx) => holdSeats(trx, asAdmin(), sessionId, [attendeeId])
  expect((await runInto(ownDb, hold, () => inTransaction(ownDb, hold))).hasWaited).toBe(true)

  const move = async (trx: Trx) => {
    await trx.selectFrom('bookingAttendees').select('id').where('id', '=', attendeeId).forUpdate().execute()
    await trx.updateTable('bookings').set({ sessionId: target }).where('id', '=', bookingId).execute()
  }
  const met = await runInto(ownDb, move, () => inTransaction(ownDb, hold))
  expect(met).toMatchObject({ hasWaited: true, settled: { value: new Map() } })
})

type Seat = { attendeeId: string; dayId: string }

function decided({ attendeeId, dayId }: Seat, over: Partial<Decided['mark']>): Decided {
  const mark = { id: randomUUID(), attendeeId, day, markedAt: now.toISOString(), ...over }
  return { mark, dayId, at: now, minutes: 300, outcome: 'applied' }
}

async function makeDay(trx: Trx) {
  const made = await makeClass(trx, day)
  const row = trx.selectFrom('sessionDays').select('id').where('sessionId', '=', made.sessionId)
  return { ...made, dayId: (await row.executeTakeFirstOrThrow()).id }
}
