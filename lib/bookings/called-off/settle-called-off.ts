import { sql } from 'kysely'
import type { Actor } from '../../core/actor.ts'
import { add, noMoney } from '../../core/money.ts'
import { busy, Refusal } from '../../core/refusal.ts'
import { isContention } from '../../db/transaction.ts'
import type { Trx } from '../../db/types.ts'
import { readAccount } from '../../payments/account/read-account.ts'
import { giveBack, lockChain } from '../../payments/refunds/give-back.ts'
import { holdSessions } from '../../sessions/seats/take-seats.ts'
import { cancelBooking } from '../cancel-booking.ts'
import { moveBooking } from '../moves/move-booking.ts'
import { findPriced, lockBooking } from '../seats/hold-booking.ts'
import { holdSeatsOf } from '../seats/hold-seats-of.ts'
import { listUnsettled } from './list-unsettled.ts'

/** What to do with one booking: give everything back, or move it to another session. */
export type Settlement = { bookingId: string; to: 'give back' | { sessionId: string } }

export type Settled = { done: number; failed: { reference: string; reason: string }[] }

export type SettleCalledOffInput = { sessionId: string; settlements: readonly Settlement[] }

/**
 * Settles bookings of a session that was called off, one by one: a booking that fails stays on the list and stops no
 * other. Money to give back waits among the refunds to be paid.
 */
export async function settleCalledOff(
  trx: Trx,
  actor: Actor,
  { sessionId, settlements }: SettleCalledOffInput,
  now = new Date(),
): Promise<Settled> {
  const listed = new Map((await listUnsettled(trx, actor, sessionId)).map(({ id, reference }) => [id, reference]))
  const chosen = settlements
    .filter(({ bookingId }) => listed.has(bookingId))
    .toSorted((one, other) => (one.bookingId < other.bookingId ? -1 : 1))
  await lockAll(trx, actor, { sessionId, chosen })
  // Another colleague may have settled some of them while this call waited for the locks.
  const open = new Set((await listUnsettled(trx, actor, sessionId)).map(({ id }) => id))

  const settled: Settled = { done: 0, failed: [] }
  for (const settlement of chosen) {
    const isOpen = open.has(settlement.bookingId)
    const reason = isOpen ? await tryOne(trx, actor, settlement, now) : 'It has been settled meanwhile.'
    if (reason === undefined) settled.done += 1
    else settled.failed.push({ reference: listed.get(settlement.bookingId) ?? '', reason })
  }
  return settled
}

/** Locks all bookings before any seat, and all seats before any session, so that two colleagues cannot deadlock. */
async function lockAll(
  trx: Trx,
  actor: Actor,
  { sessionId, chosen }: { sessionId: string; chosen: readonly Settlement[] },
): Promise<void> {
  for (const { bookingId } of chosen) await lockBooking(trx, actor, bookingId)
  for (const { bookingId } of chosen) await lockChain(trx, bookingId)
  for (const { bookingId } of chosen) await holdSeatsOf(trx, bookingId)
  const targets = chosen.flatMap(({ to }) => (to === 'give back' ? [] : [to.sessionId]))
  await holdSessions(trx, [...new Set([sessionId, ...targets])])
}

/** Settles one booking in a savepoint. Returns the reason if it was refused. */
async function tryOne(trx: Trx, actor: Actor, settlement: Settlement, now: Date): Promise<string | undefined> {
  await sql`savepoint booking`.execute(trx)
  try {
    await settleOne(trx, actor, settlement, now)
    await sql`release savepoint booking`.execute(trx)
    return undefined
  } catch (error) {
    const reason = error instanceof Refusal ? error.message : isContention(error) ? busy : undefined
    if (reason === undefined) throw error
    await sql`rollback to savepoint booking`.execute(trx)
    return reason
  }
}

async function settleOne(trx: Trx, actor: Actor, { bookingId, to }: Settlement, now: Date): Promise<void> {
  if (to !== 'give back') {
    const booking = await findPriced(trx, actor, bookingId)
    const quoted = booking ? add(booking.price.final, booking.charge) : noMoney
    await moveBooking(trx, actor, { bookingId, ...to, quoted, secondSeat: undefined }, now)
    return
  }
  await cancelBooking(trx, actor, { bookingId, by: 'company', reason: 'The session was called off' }, now)
  const { toGiveBack } = await readAccount(trx, bookingId)
  if (toGiveBack === noMoney) return
  const refund = { reason: 'course_cancelled', note: '', isPending: true } as const
  await giveBack(trx, actor, { bookingId, amount: toGiveBack, ...refund }, now)
}
