import Link from 'next/link'
import { PageHeader } from '#components/layout/page-header.tsx'
import { ButtonLink } from '#components/ui/button.tsx'
import { StatusDot } from '#components/ui/status-dot.tsx'
import { sessionWord } from '#lib/sessions/labels.ts'
import { formatPlannedDays } from '#lib/sessions/planning/day-rows.ts'
import type { Plan } from '#lib/sessions/planning/find-plan.ts'

export function SessionHeader({ plan }: { plan: Plan }) {
  const { tone, word } = sessionWord(plan)
  const isOpen = plan.status === 'draft' || plan.status === 'published'
  return (
    <PageHeader
      back={<Link href="/admin/sessions">Sessions</Link>}
      title={`${plan.courseName}, ${formatPlannedDays(plan.days, new Date())}`}
      figures={
        <>
          <StatusDot tone={tone}>{word}</StatusDot>
          <span>
            {plan.seatsTaken} of {plan.capacity} seats
          </span>
          {plan.venue && <span>{plan.venue}</span>}
          {plan.instructorId && <Link href={`/admin/users/${plan.instructorId}`}>{plan.instructorName}</Link>}
        </>
      }
      actions={
        <>
          <ButtonLink href={`/admin/sessions/new?like=${plan.id}`}>Plan again</ButtonLink>
          {plan.seatsTaken > 0 && <ButtonLink href={`/admin/sessions/${plan.id}/message`}>Message everyone</ButtonLink>}
          {plan.status === 'published' && plan.seatsTaken < plan.capacity && (
            <ButtonLink href={`/admin/bookings/new?session=${plan.id}`}>Add booking</ButtonLink>
          )}
          {isOpen && (
            <ButtonLink href={`/admin/sessions/${plan.id}/edit`} kind="primary">
              Change
            </ButtonLink>
          )}
        </>
      }
    />
  )
}
