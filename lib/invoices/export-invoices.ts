import type { Db } from '../db/types.ts'
import type { ExportInput, ExportSection } from '../privacy/personal-data.ts'
import { toSection } from '../privacy/to-section.ts'
import { type Keyring, LockedValue } from '../privacy/vault/vault.ts'
import { openBuyer } from './issue/buyer.ts'

/** A person's invoices and credit notes, each with the buyer as it stands on it. */
export async function exportInvoices(db: Db, { userIds, keyring }: ExportInput): Promise<ExportSection[]> {
  const rows = await db
    .selectFrom('invoices')
    .innerJoin('bookings', 'bookings.id', 'invoices.bookingId')
    .select([
      'invoices.id',
      'label',
      'kind',
      'bookings.reference as booking',
      'issuedOn',
      'dueOn',
      'net',
      'vat',
      'gross',
    ])
    .select(['purchaseOrder', 'sentAt', 'buyerSealed'])
    .where('invoices.userId', 'in', userIds)
    .orderBy('invoices.issuedOn')
    .orderBy('invoices.id')
    .execute()
  const documents = rows.map(({ id, buyerSealed, ...row }) => ({ ...row, buyer: describe(keyring, id, buyerSealed) }))
  return [toSection('invoices', 'Invoices and credit notes', documents)]
}

function describe(keyring: Keyring, id: string, sealed: Buffer | null): string {
  if (!sealed) return ''
  try {
    const { company, name, address, vatNumber } = openBuyer(keyring, id, sealed)
    return [company, name, ...address, vatNumber].filter(Boolean).join(', ')
  } catch (error) {
    if (error instanceof LockedValue) return 'Locked: the key is missing'
    throw error
  }
}
