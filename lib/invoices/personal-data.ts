import type { PersonalData } from '../privacy/personal-data.ts'
import { eraseInvoices } from './erase-invoices.ts'
import { exportInvoices } from './export-invoices.ts'

export const invoicesPersonalData: PersonalData = {
  claims: [
    {
      table: 'invoices',
      column: 'user_id',
      onMerge: 'move',
      rows: 'invoices and credit notes',
      line: "label || ', £' || gross || ', ' || to_char(issued_on, 'FMDD Mon YYYY')",
    },
  ],
  sealed: [{ table: 'invoices', id: 'id', columns: ['buyer_sealed'] }],
  export: exportInvoices,
  erase: eraseInvoices,
}
