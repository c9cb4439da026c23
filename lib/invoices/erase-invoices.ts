import type { Trx } from '../db/types.ts'
import type { EraseInput, ErasureEntry } from '../privacy/personal-data.ts'
import { keptUntil } from './rules/kept-until.ts'

/** Keeps a person's invoices and credit notes, which tax law requires; lists show the pseudonym from now on. */
export async function eraseInvoices(trx: Trx, { userIds }: EraseInput): Promise<ErasureEntry[]> {
  const documents = await trx
    .selectFrom('invoices')
    .select('issuedOn')
    .where('userId', 'in', userIds)
    .orderBy('issuedOn', 'desc')
    .execute()
  const [last] = documents
  if (!last) return []
  return [
    {
      table: 'invoices',
      rows: documents.length,
      fate: 'kept',
      reason:
        'Invoices and credit notes with the sealed name and address of the buyer: kept for six years after the tax year (Value Added Tax Act 1994, Taxes Management Act 1970)',
      until: keptUntil(last.issuedOn),
    },
  ]
}
