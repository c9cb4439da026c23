import type { Changes } from '../../activity/record-activity.ts'
import type { PlannedDay } from './day-rows.ts'
import type { Plan } from './find-plan.ts'

/** The differences between two plans of a session, for the activity log. */
export function planChanges(before: Plan, after: Plan): Changes {
  const [was, is] = [wordsOf(before), wordsOf(after)]
  const differing = Object.entries(is).filter(([field, value]) => was[field] !== value)
  return Object.fromEntries(differing.map(([field, value]) => [field, { before: was[field] ?? null, after: value }]))
}

export function daysAsText(days: PlannedDay[]): string {
  return days.map(({ day, from, until }) => `${day} ${from}–${until}`).join('; ')
}

function wordsOf(plan: Plan): Record<string, string | number | null> {
  const { courseName, venue, instructorName, status, capacity, days, joiningNotes } = plan
  return {
    course: courseName,
    venue,
    instructor: instructorName,
    status,
    capacity,
    days: daysAsText(days),
    joiningNotes,
  }
}
