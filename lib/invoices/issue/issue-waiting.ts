import { type Actor, systemActor } from '../../core/actor.ts'
import { inTransaction, isContention } from '../../db/transaction.ts'
import type { Db, Trx } from '../../db/types.ts'
import { issueDueDocuments } from './issue-due-documents.ts'
import { readSupplier } from './read-supplier.ts'

/**
 * Issues documents for waiting bookings whose details are complete now, the earliest first and at most `most` bookings.
 * Returns the number of documents.
 */
export async function issueWaiting(
  trx: Trx,
  actor: Actor,
  { most }: { most: number },
  now = new Date(),
): Promise<number> {
  let issued = 0
  for (const bookingId of await listReady(trx, most))
    issued += (await issueDueDocuments(trx, actor, bookingId, now)).length
  return issued
}

/**
 * Issues every waiting document that can be issued now, each booking in its own transaction. Skips a locked booking. A
 * fault of one booking is thrown at the end, when the others have theirs.
 */
export async function issueAllWaiting(db: Db, signal: AbortSignal): Promise<number> {
  let issued = 0
  const faults: unknown[] = []
  for (const bookingId of await listReady(db)) {
    if (signal.aborted) break
    try {
      issued += await issueOne(db, bookingId)
    } catch (error) {
      faults.push(error)
    }
  }
  if (faults.length > 0) throw faults[0]
  return issued
}

async function issueOne(db: Db, bookingId: string): Promise<number> {
  try {
    const ids = await inTransaction(db, (trx) => issueDueDocuments(trx, systemActor('invoices'), bookingId))
    return ids.length
  } catch (error) {
    if (isContention(error)) return 0
    throw error
  }
}

/** Waiting bookings whose details are complete. None while the company's own details are missing. */
async function listReady(db: Db, most?: number): Promise<string[]> {
  if (!(await readSupplier(db))) return []
  const rows = await db
    .selectFrom('invoiceWaits')
    .innerJoin('bookings', 'bookings.id', 'invoiceWaits.bookingId')
    .innerJoin('users', 'users.id', 'bookings.userId')
    .select('bookings.id')
    .where((row) =>
      row.or([
        row('invoiceWaits.reason', '=', 'supplier'),
        row('users.addressLine1', 'is not', null),
        row('bookings.invoiceDetails', '<>', '{}'),
      ]),
    )
    .orderBy('bookings.createdAt')
    .orderBy('bookings.id')
    .$if(most !== undefined, (query) => query.limit(most ?? 0))
    .execute()
  return rows.map(({ id }) => id)
}
