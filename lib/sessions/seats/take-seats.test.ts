import { expect } from 'vitest'
import { inTransaction } from '../../db/transaction.ts'
import type { Trx } from '../../db/types.ts'
import { asAdmin } from '../../testing/actors.ts'
import { makeSession } from '../../testing/make/make.ts'
import { runInto } from '../../testing/run-into.ts'
import { test } from '../../testing/test.ts'
import { cancelSession } from '../planning/cancel-session.ts'
import { holdSessions, releaseSeats, takeSeats } from './take-seats.ts'

async function takenOn(trx: Trx, id: string) {
  const session = trx.selectFrom('courseSessions').select('seatsTaken').where('id', '=', id)
  return (await session.executeTakeFirstOrThrow()).seatsTaken
}

test('takeSeats takes seats down to the last and says how many are left', async ({ trx }) => {
  const id = await makeSession(trx, { firstDay: '2026-12-01' })
  const other = await makeSession(trx, { firstDay: '2026-12-02' })
  await takeSeats(trx, id, 10)
  await expect(takeSeats(trx, id, 3)).rejects.toThrow('Only 2 seats are left on this session.')
  await takeSeats(trx, id, 1)
  await expect(takeSeats(trx, id, 2)).rejects.toThrow('Only 1 seat is left on this session.')
  await takeSeats(trx, id, 1)
  await expect(takeSeats(trx, id, 1)).rejects.toThrow('This session is full.')
  expect([await takenOn(trx, id), await takenOn(trx, other)]).toEqual([12, 0])
})

test('takeSeats takes none on a session that is not published', async ({ trx }) => {
  const id = await makeSession(trx, { firstDay: '2026-12-01' })
  await cancelSession(trx, asAdmin(), { sessionId: id, reason: 'Flood' })
  await expect(takeSeats(trx, id, 1)).rejects.toThrow('This session cannot be booked.')
  await expect(takeSeats(trx, crypto.randomUUID(), 1)).rejects.toThrow('This session cannot be booked.')
})

test('releaseSeats gives seats back to one session', async ({ trx }) => {
  const [id, other] = [
    await makeSession(trx, { firstDay: '2026-12-01' }),
    await makeSession(trx, { firstDay: '2026-12-02' }),
  ]
  for (const one of [id, other]) await takeSeats(trx, one, 5)
  await releaseSeats(trx, id, 2)
  expect([await takenOn(trx, id), await takenOn(trx, other)]).toEqual([3, 5])
})

test('holdSessions keeps others from taking seats until the transaction ends', async ({ ownDb }) => {
  const [one, two, free] = await inTransaction(ownDb, async (trx) => [
    await makeSession(trx, { firstDay: '2026-12-01' }),
    await makeSession(trx, { firstDay: '2026-12-02' }),
    await makeSession(trx, { firstDay: '2026-12-03' }),
  ])
  const held = [two ?? '', one ?? '']
  const meet = (id = '') =>
    runInto(
      ownDb,
      (trx) => holdSessions(trx, held),
      () => inTransaction(ownDb, (trx) => takeSeats(trx, id, 1)),
    )
  for (const id of held) expect(await meet(id)).toMatchObject({ hasWaited: true, settled: { status: 'fulfilled' } })
  expect(await meet(free)).toMatchObject({ hasWaited: false })
})
