import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { z } from 'zod'
import { PageHeader } from '#components/layout/page-header.tsx'
import settings from '#components/ui/settings.module.css'
import { findBooking } from '#lib/bookings/find-booking.ts'
import { toPlainDate } from '#lib/core/dates.ts'
import { formatDecimal, formatPence, noMoney } from '#lib/core/money.ts'
import { database } from '#lib/db/database.ts'
import { requirePermission } from '#lib/endpoints/require-permission.ts'
import { readAccount } from '#lib/payments/account/read-account.ts'
import { PaymentForm } from './payment-form.tsx'

export const metadata: Metadata = { title: 'Take a payment' }

export default async function TakePaymentPage({ params }: { params: Promise<{ id: string }> }) {
  const { actor } = await requirePermission('payments.write')
  const id = z.uuid().safeParse((await params).id)
  const booking = id.success && (await findBooking(database(), actor, id.data))
  if (!booking) notFound()
  const { owed, debt } = await readAccount(database(), booking.id)

  return (
    <>
      <PageHeader
        back={<Link href={`/admin/bookings/${booking.id}`}>{booking.reference}</Link>}
        title="Take a payment"
      />
      <div className={settings.section}>
        <p>
          {owed === null
            ? `This booking was made before this system and cost ${formatDecimal(booking.finalAmount)}.`
            : debt > noMoney
              ? `${formatPence(debt)} is left to pay.`
              : 'Nothing is left to pay. If money arrives anyway, record it here, then give it back.'}
        </p>
        <PaymentForm bookingId={booking.id} debt={debt} today={toPlainDate(new Date())} />
      </div>
    </>
  )
}
