import { Conflict, type Contested } from '../../core/conflict.ts'
import type { PlannedDay } from './day-rows.ts'
import type { Plan } from './find-plan.ts'
import type { PlanSessionInput } from './plan-session.ts'

type Wanted = Omit<PlanSessionInput, 'capacity'> & { capacity: number; opened?: Record<string, string> | undefined }

/** The conflict to throw when a colleague has changed the plan first, with every field that differs. */
export function planConflict(standing: Plan, wanted: Wanted): Conflict {
  const theirs = planWords(standing)
  const mine = planWords(wanted)
  const { opened } = wanted
  const fields = [...new Set([...Object.keys(theirs), ...Object.keys(mine)])]
  const differing = fields.filter((field) => theirs[field] !== mine[field])
  const contested = differing.map((field): [string, Contested] => {
    const both = { mine: mine[field] ?? '', theirs: theirs[field] ?? '' }
    return [field, opened ? { ...both, original: opened[field] ?? '' } : both]
  })
  return new Conflict(
    'Someone else changed this session in the meantime. Compare both versions, then save the one you want.',
    {
      version: standing.version,
      values: theirs,
      contested: Object.fromEntries(contested),
    },
  )
}

type Worded = {
  courseId: string
  venueId: string | null
  instructorId: string | null
  status: string
  capacity: number
  joiningNotes?: string | null | undefined
  days: PlannedDay[]
}

/** A plan as text, field by field, so that two plans can be compared. */
export function planWords({ joiningNotes, days, ...plan }: Worded): Record<string, string> {
  const dated = days.map(({ day, from, until }, index) => [`day${index + 1}`, `${day} ${from}–${until}`] as const)
  return {
    courseId: plan.courseId,
    venueId: plan.venueId ?? '',
    instructorId: plan.instructorId ?? '',
    status: plan.status,
    capacity: String(plan.capacity),
    joiningNotes: joiningNotes ?? '',
    ...Object.fromEntries(dated),
  }
}
