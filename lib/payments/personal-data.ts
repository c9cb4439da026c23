import type { PersonalData } from '../privacy/personal-data.ts'
import { erasePayments } from './erase-payments.ts'
import { exportPayments } from './export-payments.ts'

export const paymentsPersonalData: PersonalData = {
  claims: [
    {
      table: 'payments',
      column: 'user_id',
      onMerge: 'move',
      rows: 'payments',
      line: "reference || ', £' || amount || ', ' || replace(status, '_', ' ')",
    },
    { table: 'payments', column: 'recorded_by', onMerge: 'stay', why: 'Says who recorded it.' },
    { table: 'refunds', column: 'created_by', onMerge: 'stay', why: 'Says who gave it.' },
  ],
  export: exportPayments,
  erase: erasePayments,
}
