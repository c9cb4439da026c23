import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound, redirect } from 'next/navigation'
import { z } from 'zod'
import { PageHeader } from '#components/layout/page-header.tsx'
import { database } from '#lib/db/database.ts'
import { requirePermission } from '#lib/endpoints/require-permission.ts'
import { findPlan } from '#lib/sessions/planning/find-plan.ts'
import { listPlanChoices } from '#lib/sessions/planning/list-choices.ts'
import { planWords } from '#lib/sessions/planning/plan-conflict.ts'
import { changeSessionAction } from '../../actions.ts'
import { PlanForm } from '../../plan-form.tsx'
import { planValues } from '../../plan-values.ts'
import styles from '../session.module.css'

export const metadata: Metadata = { title: 'Change a session' }

export default async function EditSessionPage({ params }: { params: Promise<{ id: string }> }) {
  const { actor } = await requirePermission('bookings.write')
  const id = z.uuid().safeParse((await params).id).data
  const plan = id && (await findPlan(database(), actor, id))
  if (!plan) notFound()
  if (plan.status === 'cancelled' || plan.status === 'completed') redirect(`/admin/sessions/${plan.id}`)

  return (
    <>
      <PageHeader
        title={`Change ${plan.courseName}`}
        back={<Link href={`/admin/sessions/${plan.id}`}>This session</Link>}
      />
      {plan.seatsTaken > 0 && (
        <p className={styles.lead}>
          When you save, everyone who booked, attends or teaches is told about a new date, venue or instructor.
        </p>
      )}
      <PlanForm
        action={changeSessionAction}
        choices={await listPlanChoices(database(), actor)}
        values={planValues(plan)}
        standing={{ sessionId: plan.id, version: plan.version, opened: planWords(plan) }}
        submit="Save changes"
      />
    </>
  )
}
