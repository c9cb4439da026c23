import { sql } from 'kysely'
import type { TempTable } from '../../db/temp-table.ts'
import type { Trx } from '../../db/types.ts'

const valueColumns = {
  user_id: 'uuid',
  reference: 'text',
  amount: 'numeric(10, 2)',
  refunded_amount: 'numeric(10, 2)',
  method: 'text',
  status: 'text',
  paid_at: 'timestamptz',
  created_at: 'timestamptz',
  updated_at: 'timestamptz',
} as const

const fields = Object.keys(valueColumns).join(', ')

/** One payment of a booking; refunded as a whole or not at all. */
export const importedPaymentColumns = { booking_id: 'uuid', ...valueColumns, refunded_at: 'timestamptz' } as const

type ImportedPayments = TempTable<typeof importedPaymentColumns>
type ImportedBookings = TempTable<{ booking_id: 'uuid'; is_new: 'boolean' }>

/** Writes the one imported payment of each booking. A booking given without one loses the payment it had. */
export async function applyImportedPayments(
  trx: Trx,
  bookings: ImportedBookings,
  payments: ImportedPayments,
): Promise<void> {
  await sql`
    delete from refunds using payments
    where payments.id = refunds.payment_id and refunds.is_imported and payments.is_imported
      and payments.booking_id in (select booking_id from ${bookings} where not is_new)
      and payments.booking_id not in (select booking_id from ${payments} where refunded_at is not null)
  `.execute(trx)
  await sql`
    delete from payments
    where is_imported and booking_id in (select booking_id from ${bookings} where not is_new)
      and booking_id not in (select booking_id from ${payments})
      and not exists (select from refunds where refunds.payment_id = payments.id)
  `.execute(trx)
  await rewritePayments(trx, payments)
  await sql`
    insert into payments (booking_id, is_imported, ${sql.raw(fields)})
    select booking_id, true, ${sql.raw(fields)} from ${payments} given
    where not exists (select from payments where payments.booking_id = given.booking_id and payments.is_imported)
    order by booking_id
  `.execute(trx)
  await writeRefunds(trx, payments)
}

/** A payment refunded here, not in the old system, is no longer the import's to change. */
const untouched = sql`not exists (
  select from refunds where refunds.payment_id = payments.id and not refunds.is_imported
)`

/** A reference may pass from one payment to another. Those that move are parked first, as each must stay unique. */
async function rewritePayments(trx: Trx, payments: ImportedPayments): Promise<void> {
  await sql`
    update payments set reference = 'MOVING-' || payments.id
    from ${payments} given
    where payments.booking_id = given.booking_id and payments.is_imported and payments.reference <> given.reference
      and ${untouched}
  `.execute(trx)
  await sql`
    update payments set (${sql.raw(fields)}) = (${prefixed('given')})
    from ${payments} given
    where payments.booking_id = given.booking_id and payments.is_imported and ${untouched}
      and (${prefixed('payments')}) is distinct from (${prefixed('given')})
  `.execute(trx)
}

async function writeRefunds(trx: Trx, payments: ImportedPayments): Promise<void> {
  await sql`
    update refunds set amount = given.amount, created_at = given.refunded_at
    from ${payments} given
    join payments on payments.booking_id = given.booking_id and payments.is_imported
    where refunds.payment_id = payments.id and refunds.is_imported and given.refunded_at is not null
      and (refunds.amount, refunds.created_at) is distinct from (given.amount, given.refunded_at)
  `.execute(trx)
  await sql`
    insert into refunds
      (payment_id, booking_id, amount, reason, reason_note, status, created_at, settled_at, is_imported)
    select payments.id, payments.booking_id, given.amount, 'other', 'Refunded in the legacy system', 'succeeded', given.refunded_at, given.refunded_at,
      true
    from ${payments} given
    join payments on payments.booking_id = given.booking_id and payments.is_imported
    where given.refunded_at is not null
      and not exists (select from refunds where refunds.payment_id = payments.id and refunds.is_imported)
  `.execute(trx)
}

function prefixed(table: string) {
  return sql.raw(fields.replaceAll(/\w+/g, (column) => `${table}.${column}`))
}
