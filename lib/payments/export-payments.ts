import type { Db } from '../db/types.ts'
import type { ExportInput, ExportSection } from '../privacy/personal-data.ts'
import { toSection } from '../privacy/to-section.ts'

export async function exportPayments(db: Db, { userIds }: ExportInput): Promise<ExportSection[]> {
  const payments = await db
    .selectFrom('payments')
    .innerJoin('bookings', 'bookings.id', 'payments.bookingId')
    .select(['payments.reference', 'bookings.reference as booking', 'amount', 'refundedAmount', 'currency', 'method'])
    .select(['payments.status', 'paidAt', 'receivedOn', 'entryNote', 'voidReason', 'payments.createdAt'])
    .where('payments.userId', 'in', userIds)
    .orderBy('payments.createdAt')
    .execute()
  const refunds = await db
    .selectFrom('refunds')
    .innerJoin('payments', 'payments.id', 'refunds.paymentId')
    .select(['payments.reference as payment', 'refunds.amount', 'reason', 'reasonNote', 'refunds.status'])
    .select(['returnedBy', 'bankReference', 'overrideReason', 'failureCode', 'refunds.createdAt'])
    .where('payments.userId', 'in', userIds)
    .orderBy('refunds.createdAt')
    .execute()
  return [toSection('payments', 'Payments', payments), toSection('refunds', 'Refunds', refunds)]
}
