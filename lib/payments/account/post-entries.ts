import type { Actor } from '../../core/actor.ts'
import { noMoney, type Pence, toDecimal } from '../../core/money.ts'
import type { Trx } from '../../db/types.ts'
import type { EntryKind } from './entry-kinds.ts'

/**
 * A line of a booking's account. `amount` is above zero where the customer owes more, below where they paid or owe
 * less.
 */
export type Entry = {
  kind: EntryKind
  amount: Pence
  /** What the entry is for. Nothing personal, because entries are kept as long as the books. */
  words: string
  paymentId?: string
  refundId?: string
  seatId?: string
  otherBookingId?: string
}

/**
 * Writes entries to the account of a booking, leaving out those of £0.00. An imported booking has no account, since
 * what it owed before this system is not known; only money that leaves it with a moved seat is written.
 */
export async function postEntries(
  trx: Trx,
  actor: Actor,
  { bookingId, entries }: { bookingId: string; entries: readonly Entry[] },
  now: Date,
): Promise<void> {
  const { billing } = await trx
    .selectFrom('bookings')
    .select('billing')
    .where('id', '=', bookingId)
    .executeTakeFirstOrThrow()
  const posted = entries.filter(({ amount, kind }) => amount !== noMoney && (billing === 'own' || kind === 'transfer'))
  if (posted.length === 0) return
  const by = { bookingId, at: now, createdBy: actor.userId }
  await trx
    .insertInto('bookingEntries')
    .values(posted.map(({ amount, ...entry }) => ({ ...entry, ...by, amount: toDecimal(amount) })))
    .execute()
}
