import { randomUUID } from 'node:crypto'
import { expect } from 'vitest'
import { londonMoment } from '../core/london-time.ts'
import { asAdmin } from '../testing/actors.ts'
import { makeClass } from '../testing/make/make-class.ts'
import { test } from '../testing/test.ts'
import { listOwnTaps } from './list-own-taps.ts'
import { listStandings, standingKey } from './list-standings.ts'
import { markAttendance } from './mark-attendance.ts'

const day = '2026-12-01'
const now = londonMoment(day, '12:00')

test('listOwnTaps gives the time of the last tap of this actor, and none where somebody else’s mark stands', async ({
  trx,
}) => {
  const { teacher, sessionId, attendeeId } = await makeClass(trx)
  const mark = (time: string, over: object = {}) => ({
    id: randomUUID(),
    attendeeId,
    day,
    status: 'present' as const,
    markedAt: londonMoment(day, time).toISOString(),
    ...over,
  })
  const taps = async (actor = teacher) =>
    listOwnTaps(trx, actor, await listStandings(trx, actor, sessionId, [{ attendeeId, day }]))

  expect(await taps()).toEqual(new Map())
  await markAttendance(trx, teacher, { sessionId, marks: [mark('09:00'), mark('08:00', { baseVersion: 1 })] }, now)
  await markAttendance(trx, teacher, { sessionId, marks: [mark('11:00', { status: undefined, idChecked: true })] }, now)
  expect(await taps()).toEqual(new Map([[standingKey({ attendeeId, day }), londonMoment(day, '09:00')]]))
  const office = asAdmin()
  expect(await listOwnTaps(trx, office, await listStandings(trx, office, sessionId, [{ attendeeId, day }]))).toEqual(
    new Map(),
  )
})
