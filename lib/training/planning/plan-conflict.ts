import { Conflict } from '../../core/conflict.ts'
import type { PlanSessionInput } from '../plan-session.ts'
import type { PlannedDay } from './day-rows.ts'
import type { Plan } from './find-plan.ts'

type Wanted = Omit<PlanSessionInput, 'capacity'> & { capacity: number }

/** What to throw where somebody else changed the plan meanwhile: every field in which theirs and mine differ. */
export function planConflict(standing: Plan, wanted: Wanted): Conflict {
  const theirs = wordsOf(standing)
  const mine = wordsOf(wanted)
  const fields = [...new Set([...Object.keys(theirs), ...Object.keys(mine)])]
  const differing = fields.filter((field) => (theirs[field] ?? '') !== (mine[field] ?? ''))
  const contested = differing.map((field) => [field, { mine: mine[field] ?? '', theirs: theirs[field] ?? '' }] as const)
  return new Conflict('Somebody else changed this session meanwhile. Compare, then save what you mean.', {
    version: standing.version,
    values: theirs,
    contested: Object.fromEntries(contested),
  })
}

type Worded = {
  courseId: string
  venueId: string | null
  instructorId: string | null
  status: string
  capacity: number
  days: PlannedDay[]
}

function wordsOf({ courseId, venueId, instructorId, status, capacity, days }: Worded): Record<string, string> {
  const dated = days.map(({ day, from, until }, index) => [`day${index + 1}`, `${day} ${from}–${until}`] as const)
  return {
    courseId,
    venueId: venueId ?? '',
    instructorId: instructorId ?? '',
    status,
    capacity: String(capacity),
    ...Object.fromEntries(dated),
  }
}
