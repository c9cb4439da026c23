import type { Metadata } from 'next'
import Link from 'next/link'
import { z } from 'zod'
import { PageHeader } from '#components/layout/page-header.tsx'
import { readSearchParams, type SearchParams } from '#lib/core/search-params.ts'
import { database } from '#lib/db/database.ts'
import { requirePermission } from '#lib/endpoints/require-permission.ts'
import { findPlan } from '#lib/sessions/planning/find-plan.ts'
import { listPlanChoices } from '#lib/sessions/planning/list-choices.ts'
import { addSessionAction } from '../actions.ts'
import { PlanForm } from '../plan-form.tsx'
import { emptyValues, planAgainValues } from '../plan-values.ts'

export const metadata: Metadata = { title: 'Plan a session' }

const like = z.strictObject({ like: z.uuid().optional() })

export default async function NewSessionPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const { actor } = await requirePermission('bookings.write')
  const input = readSearchParams(like, await searchParams)
  const model = input.like ? await findPlan(database(), actor, input.like) : undefined

  return (
    <>
      <PageHeader title="Plan a session" back={<Link href="/admin/sessions">Sessions</Link>} />
      <PlanForm
        action={addSessionAction}
        choices={await listPlanChoices(database(), actor)}
        values={model ? planAgainValues(model) : emptyValues}
        submit="Plan this session"
      />
    </>
  )
}
