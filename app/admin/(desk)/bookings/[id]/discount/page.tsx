import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { z } from 'zod'
import { PageHeader } from '#components/layout/page-header.tsx'
import settings from '#components/ui/settings.module.css'
import { findBooking } from '#lib/bookings/find-booking.ts'
import { formatDecimal } from '#lib/core/money.ts'
import { database } from '#lib/db/database.ts'
import { requirePermission } from '#lib/endpoints/require-permission.ts'
import { DiscountForm } from './discount-form.tsx'

export const metadata: Metadata = { title: 'Agree a price' }

export default async function DiscountPage({ params }: { params: Promise<{ id: string }> }) {
  const { actor } = await requirePermission('bookings.write')
  const id = z.uuid().safeParse((await params).id)
  const booking = id.success && (await findBooking(database(), actor, id.data))
  if (!booking || booking.status === 'cancelled' || booking.billing === 'legacy') notFound()
  const { totalAmount, discountAmount, discountReason } = booking

  return (
    <>
      <PageHeader
        back={<Link href={`/admin/bookings/${booking.id}`}>{booking.reference}</Link>}
        title="Agree a price"
      />
      <div className={settings.section}>
        <p>
          The seats cost {formatDecimal(totalAmount)} together.
          {discountAmount !== '0.00' && ` ${formatDecimal(discountAmount)} is taken off now: ${discountReason ?? ''}.`}
        </p>
        <DiscountForm bookingId={booking.id} hasDiscount={discountAmount !== '0.00'} />
      </div>
    </>
  )
}
