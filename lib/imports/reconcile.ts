import { sql } from 'kysely'
import { noMoney, type Pence, pence } from '../core/money.ts'
import type { Db } from '../db/types.ts'
import type { Settled } from './settle/settle.ts'
import { temp } from './temp-tables.ts'

/** Records read, and their results. */
export type Reconciliation = Settled & {
  read: number
  imported: number
  superseded: number
  needsReview: number
  attendees: number
  payments: number
  refunds: number
  /** The amounts paid according to the imported rows, and the amounts in payments for them. */
  penceIn: Pence
  penceOut: Pence
  refundPence: Pence
  reasons: Record<string, number>
}

type Expected = { seats: number; payments: number; refunds: number; penceIn: Pence; refundPence: Pence }

/** Counts the stored rows of the records this run read, and lists whatever does not add up. */
export async function reconcile(trx: Db, settled: Settled): Promise<{ numbers: Reconciliation; faults: string[] }> {
  const states = await countStates(trx)
  const said = await countSaid(trx)
  const held = await countHeld(trx)
  const numbers = { ...settled, ...states, ...held, penceIn: said.penceIn, reasons: await countReasons(trx) }
  return { numbers, faults: findFaults(numbers, said) }
}

async function countStates(trx: Db) {
  const { rows } = await sql<{ read: number; imported: number; superseded: number; needsReview: number }>`
    with told as (
      select stored.state, row_number() over (partition by matched.row_id order by matched.ordinal) as place
      from ${temp.matched} join legacy_bookings stored on stored.id = matched.row_id
    )
    select (select count(*)::int from ${temp.incoming}) as read,
      count(*) filter (where state = 'imported' and place = 1)::int as imported,
      count(*) filter (where state = 'superseded' or state = 'imported' and place > 1)::int as superseded,
      count(*) filter (where state = 'needs_review')::int as "needsReview"
    from told
  `.execute(trx)
  return rows[0] ?? { read: 0, imported: 0, superseded: 0, needsReview: 0 }
}

async function countReasons(trx: Db): Promise<Record<string, number>> {
  const { rows } = await sql<{ reason: string; rows: number }>`
    select reason, count(*)::int as rows
    from ${temp.matched} join legacy_bookings stored on stored.id = matched.row_id, unnest(stored.reasons) as reason
    group by reason order by reason
  `.execute(trx)
  return Object.fromEntries(rows.map(({ reason, rows }) => [reason, rows]))
}

/** The totals according to the imported records of this source. */
async function countSaid(trx: Db): Promise<Expected> {
  const { rows } = await sql<Record<keyof Expected, number>>`
    select coalesce(sum(seats), 0)::int as seats, count(paid_at)::int as payments,
      count(*) filter (where is_refunded)::int as refunds,
      coalesce(sum(final_amount * 100) filter (where paid_at is not null), 0)::bigint as "penceIn",
      coalesce(sum(final_amount * 100) filter (where is_refunded), 0)::bigint as "refundPence"
    from legacy_bookings stored
    where stored.state = 'imported' and stored.id in (select row_id from ${temp.matched})
  `.execute(trx)
  const [said] = rows
  if (!said) return { seats: 0, payments: 0, refunds: 0, penceIn: noMoney, refundPence: noMoney }
  return { ...said, penceIn: pence(said.penceIn), refundPence: pence(said.refundPence) }
}

/** The totals in the tables for their bookings. */
async function countHeld(trx: Db) {
  type Held = { attendees: number; payments: number; refunds: number; penceOut: number; refundPence: number }
  const { rows } = await sql<Held>`
    with ours as (
      select booking_id from legacy_bookings stored
      where stored.state = 'imported' and stored.id in (select row_id from ${temp.matched})
    ), paid as (
      select id, amount from payments where is_imported and booking_id in (select booking_id from ours)
    ), returned as (
      select amount from refunds where is_imported and payment_id in (select id from paid)
    )
    select
      (select count(*)::int from booking_attendees where booking_id in (select booking_id from ours)) as attendees,
      (select count(*)::int from paid) as payments,
      (select coalesce(sum(amount * 100), 0)::bigint from paid) as "penceOut",
      (select count(*)::int from returned) as refunds,
      (select coalesce(sum(amount * 100), 0)::bigint from returned) as "refundPence"
  `.execute(trx)
  const [held] = rows
  if (!held) return { attendees: 0, payments: 0, refunds: 0, penceOut: noMoney, refundPence: noMoney }
  return { ...held, penceOut: pence(held.penceOut), refundPence: pence(held.refundPence) }
}

function findFaults(numbers: Reconciliation, said: Expected): string[] {
  const pairs: [string, number, number][] = [
    ['records', numbers.read, numbers.imported + numbers.superseded + numbers.needsReview],
    ['seats', said.seats, numbers.attendees],
    ['payments', said.payments, numbers.payments],
    ['refunds', said.refunds, numbers.refunds],
    ['pence paid', numbers.penceIn, numbers.penceOut],
    ['pence refunded', said.refundPence, numbers.refundPence],
  ]
  return pairs
    .filter(([, come, gone]) => come !== gone)
    .map(([what, come, gone]) => `${what}: ${come} came in, ${gone} stand`)
}
