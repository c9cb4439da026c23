import { expect } from 'vitest'
import { makeBooking, makeSession } from '../testing/make/make.ts'
import { test } from '../testing/test.ts'
import { listOpenSessions } from './list-open-sessions.ts'

test('listOpenSessions shows anybody the next sessions with their seats left, and nothing of people', async ({
  trx,
}) => {
  const [later, soon] = [
    await makeSession(trx, { firstDay: '2026-12-07' }),
    await makeSession(trx, { firstDay: '2026-12-01' }),
  ]
  await makeBooking(trx, { sessionId: soon })
  const list = (now: string, limit = 10) => listOpenSessions(trx, { limit }, new Date(now))

  const open = await list('2026-11-20T12:00:00Z')
  expect(open.map(({ id, seatsLeft }) => [id, seatsLeft])).toEqual([
    [soon, 11],
    [later, 12],
  ])
  expect(JSON.stringify(open)).not.toMatch(/Ines|Ada|[iI]nstructor/)
  expect(await list('2026-11-20T12:00:00Z', 1)).toHaveLength(1)
  expect((await list('2026-12-01T09:29:00Z')).map(({ id }) => id)).toEqual([soon, later])
  expect((await list('2026-12-01T09:30:00Z')).map(({ id }) => id)).toEqual([later])

  await trx.updateTable('courseSessions').set({ status: 'draft' }).where('id', '=', later).execute()
  expect(await list('2026-12-01T10:00:00Z')).toEqual([])
})
