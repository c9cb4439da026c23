import { expect } from 'vitest'
import { systemActor } from '../core/actor.ts'
import { asAdmin, asCustomer, asInstructor } from '../testing/actors.ts'
import { makeBooking, makeSession, makeStaff } from '../testing/make/make.ts'
import { test } from '../testing/test.ts'
import { visibleSessions } from './visible-sessions.ts'

test('visibleSessions shows an admin all, an instructor their own and a customer none', async ({ trx }) => {
  const instructorId = await makeStaff(trx, 'instructor')
  const own = await makeSession(trx, { firstDay: '2026-12-01', instructorId })
  const other = await makeSession(trx, { firstDay: '2026-12-02' })
  const { bookerId } = await makeBooking(trx, { sessionId: own })
  const seen = async (actor: Parameters<typeof visibleSessions>[1]) =>
    (await visibleSessions(trx, actor).select('id').orderBy('id').execute()).map(({ id }) => id)

  expect(await seen(asAdmin())).toEqual([own, other])
  expect(await seen(systemActor('test'))).toEqual([own, other])
  expect(await seen(asInstructor(instructorId))).toEqual([own])
  expect(await seen(asCustomer(bookerId))).toEqual([])
})
