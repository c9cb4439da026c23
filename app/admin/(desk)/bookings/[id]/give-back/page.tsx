import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { z } from 'zod'
import { PageHeader } from '#components/layout/page-header.tsx'
import { Empty } from '#components/ui/empty.tsx'
import settings from '#components/ui/settings.module.css'
import { findBooking } from '#lib/bookings/find-booking.ts'
import { add, formatPence, noMoney } from '#lib/core/money.ts'
import { database } from '#lib/db/database.ts'
import { requirePermission } from '#lib/endpoints/require-permission.ts'
import { readAccount } from '#lib/payments/account/read-account.ts'
import { listRefundable } from '#lib/payments/refunds/give-back.ts'
import { GiveBackForm } from './give-back-form.tsx'

export const metadata: Metadata = { title: 'Give money back' }

export default async function GiveBackPage({ params }: { params: Promise<{ id: string }> }) {
  const { actor } = await requirePermission('payments.refund')
  const id = z.uuid().safeParse((await params).id)
  const booking = id.success && (await findBooking(database(), actor, id.data))
  if (!booking) notFound()
  const { toGiveBack, onItsWay } = await readAccount(database(), booking.id)
  const payments = await listRefundable(database(), actor, booking.id)
  const most = add(...payments.map(({ left }) => left))
  const [latest] = payments

  return (
    <>
      <PageHeader
        back={<Link href={`/admin/bookings/${booking.id}`}>{booking.reference}</Link>}
        title="Give money back"
      />
      {!latest && <Empty title="Nothing to give back">This booking has no money left to give back.</Empty>}
      {latest && (
        <div className={settings.section}>
          <p>
            {formatPence(toGiveBack)} is to be given back.
            {onItsWay > noMoney && ` ${formatPence(onItsWay)} is on its way already.`} At most {formatPence(most)} of
            what was paid is left.
          </p>
          <GiveBackForm
            bookingId={booking.id}
            toGiveBack={toGiveBack}
            cameBy={latest.method === 'card' || latest.method === 'cash' ? latest.method : 'bank_transfer'}
          />
        </div>
      )}
    </>
  )
}
