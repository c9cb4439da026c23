import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { z } from 'zod'
import { PageHeader } from '#components/layout/page-header.tsx'
import { Empty } from '#components/ui/empty.tsx'
import { listUnsettled } from '#lib/bookings/called-off/list-unsettled.ts'
import { database } from '#lib/db/database.ts'
import { requirePermission } from '#lib/endpoints/require-permission.ts'
import { formatPlannedDays } from '#lib/sessions/planning/day-rows.ts'
import { findPlan } from '#lib/sessions/planning/find-plan.ts'
import { listBookable } from '#lib/sessions/planning/list-bookable.ts'
import { SettleForm } from './settle-form.tsx'

export const metadata: Metadata = { title: 'Settle bookings' }

/** The bookings of a called-off session: each one moves to another date, or is cancelled with everything given back. */
export default async function SettlePage({ params }: { params: Promise<{ id: string }> }) {
  const { actor } = await requirePermission('payments.refund')
  const id = z.uuid().safeParse((await params).id).data
  const plan = id ? await findPlan(database(), actor, id) : undefined
  if (plan?.status !== 'cancelled') notFound()
  const bookings = await listUnsettled(database(), actor, plan.id)
  const bookable = await listBookable(database(), actor)
  const targets = bookable.filter((target) => target.courseId === plan.courseId && target.id !== plan.id)

  return (
    <>
      <PageHeader
        title="Settle bookings"
        back={<Link href={`/admin/sessions/${plan.id}`}>{plan.courseName}</Link>}
        figures={<span>{formatPlannedDays(plan.days, new Date())}</span>}
      />
      {bookings.length === 0 && (
        <Empty title="All settled">Every booking on this session has been moved or cancelled.</Empty>
      )}
      <SettleForm sessionId={plan.id} bookings={bookings} targets={targets} />
    </>
  )
}
