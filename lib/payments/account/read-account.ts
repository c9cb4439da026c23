import { sql } from 'kysely'
import { add, type Decimal, fromDecimal, most, noMoney, type Pence, subtract } from '../../core/money.ts'
import type { Db } from '../../db/types.ts'

/** The account of a booking. `owed` is null for an imported one: what it owed before this system is not known. */
export type Account = {
  owed: Pence | null
  /** Received for this booking, plus or less what came or went with moved seats. */
  received: Pence
  /** What was given back, and what is on its way back. */
  returned: Pence
  onItsWay: Pence
  /** What is left to pay, and what is still to be given back, not counting money on its way back. */
  debt: Pence
  toGiveBack: Pence
}

/** Reads the account of a booking. The caller has checked that the actor may see it. */
export async function readAccount(db: Db, bookingId: string): Promise<Account> {
  const row = await db
    .selectFrom('bookings')
    .select((booking) => [
      'billing',
      'balance',
      sql<Decimal>`case when status = 'cancelled' then cancellation_charge else final_amount end`.as('owed'),
      booking
        .selectFrom('payments')
        .select((payment) => payment.fn.sum<Decimal | null>('amount').as('sum'))
        .whereRef('payments.bookingId', '=', 'bookings.id')
        .where('payments.status', 'in', ['succeeded', 'partially_refunded', 'refunded'])
        .as('paid'),
      booking
        .selectFrom('bookingEntries')
        .select((entry) => entry.fn.sum<Decimal | null>('amount').as('sum'))
        .whereRef('bookingEntries.bookingId', '=', 'bookings.id')
        .where('kind', '=', 'transfer')
        .as('left'),
      refundsOf('succeeded').as('returned'),
      refundsOf('pending').as('onItsWay'),
    ])
    .where('id', '=', bookingId)
    .executeTakeFirstOrThrow()

  const sum = (decimal: Decimal | null) => (decimal === null ? noMoney : fromDecimal(decimal))
  const isKnown = row.billing === 'own'
  const onItsWay = sum(row.onItsWay)
  const left = add(fromDecimal(row.balance), onItsWay)
  return {
    owed: isKnown ? fromDecimal(row.owed) : null,
    received: subtract(sum(row.paid), sum(row.left)),
    returned: sum(row.returned),
    onItsWay,
    debt: isKnown ? most(noMoney, left) : noMoney,
    toGiveBack: isKnown ? most(noMoney, subtract(noMoney, left)) : noMoney,
  }
}

function refundsOf(status: 'succeeded' | 'pending') {
  return sql<Decimal | null>`(
    select sum(amount) from refunds where refunds.booking_id = bookings.id and refunds.status = ${status}
  )`
}

/** What was received for the booking and is neither given back nor on its way back. */
export function heldOf({ received, returned, onItsWay }: Account): Pence {
  return subtract(subtract(received, returned), onItsWay)
}
