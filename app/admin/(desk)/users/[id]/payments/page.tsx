import { z } from 'zod'
import { PaymentsTable } from '#components/payments/payments-table.tsx'
import { Empty } from '#components/ui/empty.tsx'
import { formatDecimal } from '#lib/core/money.ts'
import { readSearchParams, type SearchParams } from '#lib/core/search-params.ts'
import { database } from '#lib/db/database.ts'
import { requirePermission } from '#lib/endpoints/require-permission.ts'
import { listPayments } from '#lib/payments/list-payments.ts'
import { Counted } from '../counted.tsx'
import { loadRecord, type RecordParams, recordMetadata } from '../load-record.ts'
import { PersonRecord } from '../person-record.tsx'

export const generateMetadata = recordMetadata

export default async function PersonPaymentsPage({
  params,
  searchParams,
}: RecordParams & { searchParams: Promise<SearchParams> }) {
  const { actor } = await requirePermission('payments.read')
  const record = await loadRecord(actor, params)
  const { id: userId, totalSpent } = record.person
  const isCounted = readSearchParams(shownInput, await searchParams).counted === 'yes'
  const payments = await listPayments(database(), actor, { userId, isCounted })

  return (
    <PersonRecord record={record}>
      {isCounted && (
        <Counted words={`Paid minus refunds: ${formatDecimal(totalSpent)}`} all={`/admin/users/${userId}/payments`} />
      )}
      {payments.length === 0 ? (
        <Empty title="No payments yet">Payments for this person’s bookings, and refunds, appear here.</Empty>
      ) : (
        <PaymentsTable rows={payments} hasBooking />
      )}
    </PersonRecord>
  )
}

const shownInput = z.strictObject({ counted: z.literal('yes').optional() })
