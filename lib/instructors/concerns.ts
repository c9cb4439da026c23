import { formatPlainDate } from '../core/dates.ts'
import { type PlainDate, weekdayOf } from '../core/plain-date.ts'
import { weekdayName } from './labels.ts'

/** What planning needs to know about an instructor. */
export type Fitness = {
  id: string
  name: string
  /** The usual working days, Monday = 1; null for any. */
  weekdays: number[] | null
  away: { firstDay: PlainDate; lastDay: PlainDate }[]
  /**
   * The courses they are qualified for, one by one or by category; null if no qualification of theirs is for a course.
   */
  teaches: { courseId: string; from: PlainDate | null; until: PlainDate | null }[] | null
}

/** A reason to think twice before an instructor is planned. */
export type Concern =
  | { kind: 'away'; day: PlainDate }
  | { kind: 'dayOff'; day: PlainDate }
  | { kind: 'unqualified'; lastDay: PlainDate; until: PlainDate | null }

type Wanted = {
  courseId: string
  days: PlainDate[]
  /** Whether anybody's qualification for this course is on record. */
  isRecorded: boolean
}

/**
 * Reasons to think twice about an instructor for a course on these days, at most one of each kind. Qualifications
 * matter only if some are recorded for this instructor or for this course.
 */
export function concernsOf({ weekdays, away, teaches }: Fitness, { courseId, days, isRecorded }: Wanted): Concern[] {
  const sorted = days.toSorted()
  const lastDay = sorted.at(-1)
  const awayOn = sorted.find((day) => away.some((one) => one.firstDay <= day && day <= one.lastDay))
  const offOn = sorted.find((day) => weekdays && !weekdays.includes(weekdayOf(day)))
  const concerns: Concern[] = []
  if (awayOn) concerns.push({ kind: 'away', day: awayOn })
  if (offOn) concerns.push({ kind: 'dayOff', day: offOn })
  if (!lastDay || !courseId || !(teaches || isRecorded)) return concerns

  const held = (teaches ?? []).filter((one) => one.courseId === courseId && (one.from ?? lastDay) <= lastDay)
  const isValid = held.some(({ until }) => until === null || until >= lastDay)
  if (isValid) return concerns
  const until =
    held
      .map((one) => one.until ?? '')
      .toSorted()
      .at(-1) ?? null
  return [...concerns, { kind: 'unqualified', lastDay, until }]
}

/** A concern as a sentence about the instructor. */
export function sayConcern(name: string, concern: Concern): string {
  switch (concern.kind) {
    case 'away':
      return `${name} is away on ${formatPlainDate(concern.day)}.`
    case 'dayOff':
      return `${name} does not usually work on a ${weekdayName(weekdayOf(concern.day))} (${formatPlainDate(concern.day)}).`
    case 'unqualified':
      return concern.until
        ? `${name}’s qualification for this course expires on ${formatPlainDate(concern.until)}, before it ends.`
        : `${name} has no qualification for this course on record.`
    default:
      return concern satisfies never
  }
}

/** A concern in a few words, beside the name in a list of choices. */
export function nameConcern(concern: Concern): string {
  switch (concern.kind) {
    case 'away':
      return `away ${formatPlainDate(concern.day)}`
    case 'dayOff':
      return `not on a ${weekdayName(weekdayOf(concern.day))}`
    case 'unqualified':
      return concern.until ? `qualified until ${formatPlainDate(concern.until)}` : 'not qualified for this course'
    default:
      return concern satisfies never
  }
}
