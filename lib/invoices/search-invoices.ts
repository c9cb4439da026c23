import { formatDecimal } from '../core/money.ts'
import type { Search } from '../domains/search.ts'
import { nameOf } from '../people/labels.ts'
import { invoiceList } from './list/invoice-list.ts'
import { readTypedNumber } from './rules/read-typed-number.ts'

/** Finds invoices and credit notes by their number, however it is written. */
export const invoicesSearch: Search = {
  name: 'invoices',
  heading: 'Invoices',
  labelField: 'reference',
  href: '/admin/invoices',
  hasAll: false,
  place: 40,
  may: 'invoices.read',
  find: async (db, actor, { q, most }) => {
    // A bare number may be anything; only letters before it make it a document's number.
    if (!readTypedNumber(q)?.prefix) return []
    const { rows } = await invoiceList.page(db, actor, { q, pageSize: most })
    return rows.map((row) => ({
      id: row.id,
      label: row.label,
      detail: [nameOf(row), formatDecimal(row.gross)].filter(Boolean).join(' · '),
    }))
  },
}
