import { formatHours } from '../core/hours.ts'
import { addDays, type PlainDate } from '../core/plain-date.ts'
import type { AttendanceStatus } from './labels.ts'
import type { MarkSource } from './list-standings.ts'

/** Days after the last one of a course until which its instructor may write the register. */
const registerCloses = 7

/** Contact minutes of each day of a course: spread evenly, the odd minutes on the last day. */
export function contactMinutes(contactHours: string, days: number): number[] {
  const all = Math.round(Number(contactHours) * 60)
  const each = Math.floor(all / days)
  return Array.from({ length: days }, (_, index) => (index === days - 1 ? all - each * (days - 1) : each))
}

/** Minutes that a mark counts for: the whole day, those given, or none. Undefined where they must be said. */
export function minutesOf(
  { status, minutes }: { status: AttendanceStatus | null; minutes?: number | undefined },
  dayMinutes: number,
): number | undefined {
  switch (status) {
    case 'present':
      return dayMinutes
    case 'late':
      return Math.min(minutes ?? dayMinutes, dayMinutes)
    case 'partial':
      return minutes === undefined ? undefined : Math.min(minutes, dayMinutes)
    case 'absent':
    case 'excused':
    case null:
      return 0
    default:
      return status satisfies never
  }
}

/** Why an instructor may not write this day of the register now; undefined where they may. */
export function whyNotMark(
  { day, lastDay, isSubmitted }: { day: PlainDate; lastDay: PlainDate; isSubmitted: boolean },
  today: PlainDate,
): string | undefined {
  if (today < day) return 'The register opens on the day of the course.'
  if (today > addDays(lastDay, registerCloses)) {
    return `The register closed ${registerCloses} days after the course. Ask the office to correct it.`
  }
  return isSubmitted ? 'The register was handed in. Ask the office to correct it.' : undefined
}

type Standing = { at: Date; version: number; from: MarkSource }

/**
 * What becomes of a mark. The office must have seen what it replaces. A phone wins by the time of the tap, except over
 * an edit of the office that it had not seen: that is for people to settle. A tick for the identity changes nothing that
 * was marked, so it is never too old.
 */
export function decideMark(
  standing: Standing | undefined,
  mark: { at: Date; baseVersion: number | undefined; from: MarkSource; isTick?: boolean },
): 'applied' | 'older' | 'conflict' {
  if (!standing) return 'applied'
  const hasSeenIt = mark.baseVersion === standing.version
  if (mark.from === 'office' || standing.from === 'office') return hasSeenIt ? 'applied' : 'conflict'
  return mark.at < standing.at && !mark.isTick ? 'older' : 'applied'
}

type Judgement = { assessment: 'passed' | 'failed' | null; at: Date; by: string | null }

/** What becomes of an assessment: the later one holds, except over one of somebody else that had not been seen. */
export function decideAssessment(
  standing: Judgement | undefined,
  sent: Judgement & { seen?: 'passed' | 'failed' | null | undefined },
): 'applied' | 'same' | 'older' | 'conflict' {
  if (!standing) return 'applied'
  const isSame = sent.assessment === standing.assessment
  if (sent.at <= standing.at) return isSame ? 'same' : 'older'
  const isUnseen = sent.seen !== undefined && sent.seen !== standing.assessment && sent.by !== standing.by
  return isUnseen && !isSame ? 'conflict' : 'applied'
}

export type LedgerEntry = {
  isNamed: boolean
  /** Per day of the course: what was marked, null where nothing was. */
  marks: (AttendanceStatus | null)[]
  attendedMinutes: number
  requiredMinutes: number
  assessment: 'passed' | 'failed' | null
  attendanceOnly: boolean
}

export const noName = 'has no name yet'

/** Everything that still keeps an attendee from being certified; nothing where they may be. */
export function whyNotCertify(entry: LedgerEntry): string[] {
  const unmarked = entry.marks.filter((mark) => mark === null).length
  const missing = entry.requiredMinutes - entry.attendedMinutes
  const reasons = [
    !entry.isNamed && noName,
    unmarked > 0 &&
      (entry.marks.length === 1 ? 'not marked' : `not marked on ${unmarked} of ${entry.marks.length} days`),
    unmarked === 0 && missing > 0 && `${formatHours(entry.attendedMinutes)} of ${formatHours(entry.requiredMinutes)}`,
    !entry.attendanceOnly && entry.assessment === null && 'not assessed yet',
    !entry.attendanceOnly && entry.assessment === 'failed' && 'did not pass the assessment',
  ]
  return reasons.filter((reason) => reason !== false)
}
