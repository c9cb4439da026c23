import Link from 'next/link'
import { Facts } from '#components/ui/facts.tsx'
import { formatMoment, formatPlainDate } from '#lib/core/dates.ts'
import type { Plan } from '#lib/sessions/planning/find-plan.ts'

export function SessionFacts({ plan }: { plan: Plan }) {
  const { instructorId, instructorName } = plan
  return (
    <Facts
      title="Session"
      facts={[
        {
          label: plan.days.length === 1 ? 'Day' : 'Days',
          value: plan.days.map(({ day, from, until }) => `${formatPlainDate(day)}, ${from}–${until}`).join('\n'),
        },
        { label: 'Venue', value: plan.venue },
        {
          label: 'Instructor',
          value: instructorId && <Link href={`/admin/users/${instructorId}`}>{instructorName}</Link>,
        },
        { label: 'Course', value: plan.courseCode },
        { label: 'Register', value: plan.submittedAt && `Handed in ${formatMoment(plan.submittedAt)}` },
      ]}
    />
  )
}
