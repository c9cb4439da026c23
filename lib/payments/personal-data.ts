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
    { table: 'payments', column: 'voided_by', onMerge: 'stay', why: 'Says who took it back.' },
    { table: 'refunds', column: 'created_by', onMerge: 'stay', why: 'Says who gave it.' },
    { table: 'refunds', column: 'settled_by', onMerge: 'stay', why: 'Says who paid it.' },
    { table: 'booking_entries', column: 'created_by', onMerge: 'stay', why: 'Says who wrote it.' },
  ],
  export: exportPayments,
  erase: erasePayments,
}
