import type { Plan } from '#lib/sessions/planning/find-plan.ts'

/** A plan as the values of its form. */
export function planValues(plan: Plan): Record<string, string> {
  const days = plan.days.flatMap(({ day, from, until }, index): [string, string][] => [
    [`day${index + 1}`, day],
    [`from${index + 1}`, from],
    [`until${index + 1}`, until],
  ])
  return { ...partsOf(plan), status: plan.status, ...Object.fromEntries(days) }
}

/** The values for planning the session again: everything except the dates; hours are kept. */
export function planAgainValues(plan: Plan): Record<string, string> {
  const hours = plan.days.flatMap(({ from, until }, index): [string, string][] => [
    [`from${index + 1}`, from],
    [`until${index + 1}`, until],
  ])
  return { ...partsOf(plan), status: 'draft', ...Object.fromEntries(hours) }
}

export const emptyValues = { capacity: '12', from1: '09:30', until1: '16:30', status: 'draft' }

function partsOf({ courseId, venueId, instructorId, capacity, joiningNotes }: Plan): Record<string, string> {
  return {
    courseId,
    venueId: venueId ?? '',
    instructorId: instructorId ?? '',
    capacity: String(capacity),
    joiningNotes: joiningNotes ?? '',
  }
}
