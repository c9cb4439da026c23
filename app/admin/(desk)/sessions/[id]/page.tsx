import { notFound } from 'next/navigation'
import { z } from 'zod'
import beside from '#components/layout/beside.module.css'
import { listSessionSeats } from '#lib/bookings/list-session-bookings.ts'
import { listDepartures } from '#lib/bookings/moves/list-departures.ts'
import { database } from '#lib/db/database.ts'
import { requirePermission } from '#lib/endpoints/require-permission.ts'
import { findRegister } from '#lib/registers/list-register.ts'
import { formatPlannedDays } from '#lib/sessions/planning/day-rows.ts'
import { findPlan } from '#lib/sessions/planning/find-plan.ts'
import { CancelSession } from './cancel-session.tsx'
import { CancelledNotice } from './cancelled-notice.tsx'
import { SeatsTable } from './seats-table.tsx'
import styles from './session.module.css'
import { SessionFacts } from './session-facts.tsx'
import { SessionHeader } from './session-header.tsx'

export default async function SessionPage({ params }: { params: Promise<{ id: string }> }) {
  const { actor } = await requirePermission('bookings.read')
  const id = z.uuid().safeParse((await params).id).data
  const plan = id && (await findPlan(database(), actor, id))
  if (!plan) notFound()
  const [register, seats, gone] = await Promise.all([
    findRegister(database(), actor, plan.id),
    listSessionSeats(database(), actor, plan.id),
    listDepartures(database(), actor, plan.id),
  ])

  return (
    <>
      <title>{`${plan.courseName}, ${formatPlannedDays(plan.days, new Date())} · React Fast`}</title>
      <SessionHeader plan={plan} />
      {plan.status === 'cancelled' && <CancelledNotice plan={plan} seats={seats.length} />}
      <h2 className={beside.title}>Who is booked</h2>
      <SeatsTable sessionId={plan.id} register={register} seats={seats} gone={gone} />
      <div className={styles.details}>
        <SessionFacts plan={plan} />
        {(plan.status === 'draft' || plan.status === 'published') && (
          <CancelSession sessionId={plan.id} seats={seats.length} />
        )}
      </div>
    </>
  )
}
