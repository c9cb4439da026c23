import { expect } from 'vitest'
import { fromDecimal } from '../../core/money.ts'
import type { Trx } from '../../db/types.ts'
import { readAccount } from '../../payments/account/read-account.ts'
import { checkRules } from '../../reports/check-invariants.ts'
import { cancelSession } from '../../sessions/planning/cancel-session.ts'
import { asAdmin, asCustomer, asInstructor } from '../../testing/actors.ts'
import { makeBooking, makePaidBooking, makeSession, makeStaff } from '../../testing/make/make.ts'
import { test } from '../../testing/test.ts'
import { settleBooking } from '../settle-booking.ts'
import { listUnsettled } from './list-unsettled.ts'
import { settleCalledOff } from './settle-called-off.ts'

const office = asAdmin()
const now = new Date('2026-11-30T12:00:00Z')

/** A called-off session with a paid, a part-paid and an unpaid booking, and another session with one seat left. */
async function makeCalledOff(trx: Trx) {
  const [sessionId, other] = [
    await makeSession(trx, { firstDay: '2026-12-01' }),
    await makeSession(trx, { firstDay: '2026-12-08' }),
  ]
  const paid = await makePaidBooking(trx, { sessionId })
  const part = await makeBooking(trx, { sessionId })
  const half = { amount: fromDecimal('40.00'), method: 'cash', status: 'succeeded' } as const
  await settleBooking(trx, office, { bookingId: part.bookingId, ...half }, now)
  const unpaid = await makeBooking(trx, { sessionId })
  await trx.updateTable('courseSessions').set({ capacity: 1 }).where('id', '=', other).execute()
  await cancelSession(trx, office, { sessionId, reason: 'Flood' }, now)
  return { sessionId, other, paid, part, unpaid }
}

const statusOf = async (trx: Trx, { bookingId }: { bookingId: string }) => {
  const columns = ['status', 'sessionId', 'cancelledBy'] as const
  return trx.selectFrom('bookings').select(columns).where('id', '=', bookingId).executeTakeFirst()
}

test('each booking of a called-off session is given back or moved, and what fails stays on the list', async ({
  trx,
}) => {
  const { sessionId, other, paid, part, unpaid } = await makeCalledOff(trx)
  expect(await listUnsettled(trx, office, sessionId)).toMatchObject([
    { id: paid.bookingId, seats: 1, finalAmount: '100.00', received: '100.00' },
    { id: part.bookingId, received: '40.00' },
    { id: unpaid.bookingId, received: '0.00' },
  ])
  const move = { sessionId: other }
  const settled = await settleCalledOff(
    trx,
    office,
    {
      sessionId,
      settlements: [
        { bookingId: paid.bookingId, to: 'give back' },
        { bookingId: part.bookingId, to: move },
        { bookingId: unpaid.bookingId, to: move },
      ],
    },
    now,
  )
  expect(settled.done).toBe(2)
  expect(settled.failed).toHaveLength(1)
  expect(settled.failed[0]?.reason).toContain('full')
  expect(await statusOf(trx, paid)).toMatchObject({ status: 'cancelled', cancelledBy: 'company' })
  expect(await readAccount(trx, paid.bookingId)).toMatchObject({ owed: 0, onItsWay: 10_000, toGiveBack: 0 })
  const left = await listUnsettled(trx, office, sessionId)
  expect(left.map(({ reference }) => reference)).toEqual([settled.failed[0]?.reference])

  const [one] = left
  const rest = { sessionId, settlements: [{ bookingId: one?.id ?? '', to: 'give back' as const }] }
  expect(await settleCalledOff(trx, office, rest, now)).toEqual({ done: 1, failed: [] })
  expect(await settleCalledOff(trx, office, rest, now)).toEqual({ done: 0, failed: [] })
  expect((await checkRules(trx)).filter(({ broken }) => broken > 0)).toEqual([])
})

test('only a called-off session is settled, and only by the office', async ({ trx }) => {
  const { sessionId, other, paid } = await makeCalledOff(trx)
  const standing = await makeBooking(trx, { sessionId: other })
  expect(await listUnsettled(trx, office, other)).toEqual([])
  const settlements = [standing, paid].map(({ bookingId }) => ({ bookingId, to: 'give back' as const }))
  for (const actor of [asCustomer(paid.bookerId), asInstructor(await makeStaff(trx, 'instructor'))]) {
    expect(await listUnsettled(trx, actor, sessionId)).toEqual([])
    expect(await settleCalledOff(trx, actor, { sessionId, settlements }, now)).toEqual({ done: 0, failed: [] })
  }
  expect(await settleCalledOff(trx, office, { sessionId: other, settlements }, now)).toEqual({ done: 0, failed: [] })
  expect(await statusOf(trx, standing)).toMatchObject({ status: 'confirmed' })
})
