import { PaymentsTable } from '#components/payments/payments-table.tsx'
import { Empty } from '#components/ui/empty.tsx'
import { requirePermission } from '#lib/auth/require-permission.ts'
import { database } from '#lib/db/database.ts'
import { listPayments } from '#lib/payments/list-payments.ts'
import { loadRecord, type RecordParams, recordMetadata } from '../load-record.ts'
import { PersonRecord } from '../person-record.tsx'

export const generateMetadata = recordMetadata

export default async function PersonPaymentsPage({ params }: RecordParams) {
  const { actor } = await requirePermission('payments.read')
  const { person, counts } = await loadRecord(actor, params)
  const payments = await listPayments(database(), actor, { userId: person.id })

  return (
    <PersonRecord person={person} counts={counts}>
      {payments.length === 0 ? (
        <Empty title="No payments yet">
          What is paid for this person’s bookings, and what is given back, appears here.
        </Empty>
      ) : (
        <PaymentsTable rows={payments} hasBooking />
      )}
    </PersonRecord>
  )
}
