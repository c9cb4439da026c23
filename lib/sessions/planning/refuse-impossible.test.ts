import { expect } from 'vitest'
import { inTransaction } from '../../db/transaction.ts'
import { asAdmin } from '../../testing/actors.ts'
import { makeSession, makeStaff } from '../../testing/make/make.ts'
import { runInto } from '../../testing/run-into.ts'
import { test } from '../../testing/test.ts'
import { cancelSession } from './cancel-session.ts'
import { refuseImpossible } from './refuse-impossible.ts'

const now = new Date('2026-11-20T23:30:00Z')
const on = (day: string, from = '09:30', until = '16:30') => ({ day, from, until })

test('refuseImpossible refuses days before today in London, unless they were planned before', async ({ trx }) => {
  const instructorId = await makeStaff(trx, 'instructor')
  const plan = (day: string, standing: string[] = []) =>
    refuseImpossible(trx, { instructorId, days: [on(day)] }, { now, standing })
  await plan('2026-11-20')
  await expect(plan('2026-11-19')).rejects.toThrow('19 Nov 2026 is over. Choose a day from today on.')
  await plan('2026-11-19', ['2026-11-19'])
})

test('refuseImpossible refuses hours at which the instructor teaches another session', async ({ trx }) => {
  const instructorId = await makeStaff(trx, 'instructor')
  const sessionId = await makeSession(trx, { firstDay: '2026-12-01', instructorId })
  const plan = (day: ReturnType<typeof on>, over: { sessionId?: string; instructorId?: string } = {}) =>
    refuseImpossible(trx, { instructorId, days: [on('2026-12-09'), day], ...over }, { now })

  const sentence = 'They already teach Emergency First Aid at Work on 1 Dec 2026.'
  for (const clash of [on('2026-12-01', '16:29', '17:00'), on('2026-12-01', '09:00', '09:31'), on('2026-12-01')])
    await expect(plan(clash)).rejects.toMatchObject({ message: sentence, fields: { instructorId: sentence } })
  await plan(on('2026-12-01', '16:30', '18:00'))
  await plan(on('2026-12-01', '08:00', '09:30'))
  await plan(on('2026-12-01'), { sessionId })
  await plan(on('2026-12-01'), { instructorId: await makeStaff(trx, 'instructor') })

  await cancelSession(trx, asAdmin(), { sessionId, reason: 'Flood' }, now)
  await plan(on('2026-12-01'))
})

test('refuseImpossible makes a second plan for one instructor wait', async ({ ownDb }) => {
  const [one, other] = await inTransaction(ownDb, async (trx) => [
    await makeStaff(trx, 'instructor'),
    await makeStaff(trx, 'instructor'),
  ])
  const plan = (instructorId = '') => ({ instructorId, days: [on('2026-12-01')] })
  const meet = (second?: string) =>
    runInto(
      ownDb,
      (trx) => refuseImpossible(trx, plan(one), { now }),
      () => inTransaction(ownDb, (trx) => refuseImpossible(trx, plan(second), { now })),
    )
  expect((await meet(one)).hasWaited).toBe(true)
  expect((await meet(other)).hasWaited).toBe(false)
})
