import { sql } from 'kysely'
import { removeImportedBookings } from '../../bookings/imported/remove-imported-bookings.ts'
import { listReferencesTo, type Reference } from '../../db/references-to.ts'
import { makeTempTable } from '../../db/temp-table.ts'
import type { Trx } from '../../db/types.ts'
import { removeImportedPayments } from '../../payments/imported/remove-imported-payments.ts'
import { temp } from '../temp-tables.ts'

/** Removes bookings without a record, unless a colleague edited them or other rows depend on them. */
export async function removeLost(trx: Trx): Promise<void> {
  const dependents = await describeDependents(trx, 'lost.booking_id')
  await makeTempTable(
    trx,
    temp.removable,
    sql`
    select booking_id, user_id from ${temp.lost} where is_pristine and not (${sql.raw(dependents)})
  `,
  )
  await removeImportedPayments(trx, temp.removable)
  await removeImportedBookings(trx, temp.removable)
}

/** SQL that is true if rows other than the import's own depend on the booking. */
export async function describeDependents(trx: Trx, bookingId: string): Promise<string> {
  const references = await listReferencesTo(trx, ['bookings', 'booking_attendees', 'payments'])
  return references
    .map((reference) => `exists (select from ${joinOf(reference)} and ${ownerOf(reference)} = ${bookingId})`)
    .join(' or ')
}

const ownRows = new Map([
  ['booking_attendees.booking_id', 'false'],
  ['payments.booking_id', 'not dependent.is_imported'],
  ['refunds.payment_id', 'not dependent.is_imported'],
  ['refunds.booking_id', 'not dependent.is_imported'],
])

function joinOf({ table, column, target }: Reference): string {
  const counts = ownRows.get(`${table}.${column}`) ?? 'true'
  const join = target === 'bookings' ? '' : `join ${target} between_them on between_them.id = dependent.${column}`
  return `${table} dependent ${join} where ${counts}`
}

function ownerOf({ column, target }: Reference): string {
  return target === 'bookings' ? `dependent.${column}` : 'between_them.booking_id'
}
