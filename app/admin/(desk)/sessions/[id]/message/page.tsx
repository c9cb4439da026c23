import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { z } from 'zod'
import { PageHeader } from '#components/layout/page-header.tsx'
import { database } from '#lib/db/database.ts'
import { requirePermission } from '#lib/endpoints/require-permission.ts'
import { formatPlannedDays } from '#lib/sessions/planning/day-rows.ts'
import { findPlan } from '#lib/sessions/planning/find-plan.ts'
import { listConcerned } from '#lib/sessions/planning/notify-session.ts'
import { MessageForm } from './message-form.tsx'
import { Recipients } from './recipients.tsx'

export const metadata: Metadata = { title: 'Message everyone' }

export default async function MessagePage({ params }: { params: Promise<{ id: string }> }) {
  const { actor } = await requirePermission('messages.write')
  const id = z.uuid().safeParse((await params).id).data
  const plan = id && (await findPlan(database(), actor, id))
  if (!plan) notFound()
  const people = await listConcerned(database(), plan.id)

  return (
    <>
      <PageHeader
        title="Message everyone"
        back={<Link href={`/admin/sessions/${plan.id}`}>{plan.courseName}</Link>}
        figures={<span>{formatPlannedDays(plan.days, new Date())}</span>}
      />
      <Recipients people={people} />
      <MessageForm sessionId={plan.id} />
    </>
  )
}
