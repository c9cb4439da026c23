import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { z } from 'zod'
import { PageHeader } from '#components/layout/page-header.tsx'
import settings from '#components/ui/settings.module.css'
import { StatusDot } from '#components/ui/status-dot.tsx'
import { formatDecimal } from '#lib/core/money.ts'
import { database } from '#lib/db/database.ts'
import { requirePermission } from '#lib/endpoints/require-permission.ts'
import { findPayment } from '#lib/payments/find-payment.ts'
import { paymentStatusLabels, paymentStatusTones } from '#lib/payments/labels.ts'
import { PaymentFacts } from './payment-facts.tsx'
import { RefundsTable } from './refunds-table.tsx'
import { VoidPayment } from './void-payment.tsx'

export const metadata: Metadata = { title: 'Payment' }

export default async function PaymentPage({ params }: { params: Promise<{ id: string }> }) {
  const { actor } = await requirePermission('payments.read')
  const id = z.uuid().safeParse((await params).id)
  const payment = id.success && (await findPayment(database(), actor, id.data))
  if (!payment) notFound()
  const { status, voidReason, refunds } = payment
  const mayVoid =
    status === 'succeeded' && !payment.isImported && !refunds.some((refund) => refund.status === 'pending')

  return (
    <>
      <PageHeader
        back={<Link href={`/admin/bookings/${payment.bookingId}`}>{payment.bookingReference}</Link>}
        title={payment.reference}
        figures={
          <>
            {voidReason === null ? (
              <StatusDot tone={paymentStatusTones[status]}>{paymentStatusLabels[status]}</StatusDot>
            ) : (
              <StatusDot tone="quiet">Void</StatusDot>
            )}
            <span>{formatDecimal(payment.amount)}</span>
          </>
        }
      />
      <div className={settings.section}>
        <PaymentFacts payment={payment} />
        {refunds.length > 0 && <RefundsTable refunds={refunds} />}
        {mayVoid && <VoidPayment paymentId={payment.id} amount={payment.amount} />}
      </div>
    </>
  )
}
