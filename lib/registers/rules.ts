import { formatHours } from '../core/hours.ts'
import { addDays, type PlainDate } from '../core/plain-date.ts'
import type { AttendanceStatus } from './labels.ts'
import type { MarkSource } from './list-standings.ts'

/** Days after a course during which its instructor may still mark the register. */
export const registerCloses = 7

/** Contact minutes of each day of a course: spread evenly, the odd minutes on the last day. */
export function contactMinutes(contactHours: string, days: number): number[] {
  const all = Math.round(Number(contactHours) * 60)
  const each = Math.floor(all / days)
  return Array.from({ length: days }, (_, index) => (index === days - 1 ? all - each * (days - 1) : each))
}

/** The minutes that a mark counts for. Undefined if they have to be given. */
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

/** Why an instructor may not mark this day now. Undefined if they may. */
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
 * The outcome of a mark. One that names the mark that stands replaces it, whatever the clock of its phone says. An admin
 * must have seen the mark they replace. Of two phones the later mark wins, but no phone overrides an admin's edit that it
 * has not seen. An ID check changes no mark, so it is never too old.
 */
export function decideMark(
  standing: Standing | undefined,
  mark: { at: Date; baseVersion: number | undefined; from: MarkSource; isTick?: boolean },
): 'applied' | 'older' | 'conflict' {
  if (!standing) return 'applied'
  const hasSeenIt = mark.baseVersion === standing.version
  if (mark.from === 'office' || standing.from === 'office') return hasSeenIt ? 'applied' : 'conflict'
  return hasSeenIt || mark.isTick || mark.at >= standing.at ? 'applied' : 'older'
}

type Judgement = { assessment: 'passed' | 'failed' | null; at: Date; by: string | null }

/** The outcome of an assessment. The later one wins, unless its sender had not seen the one by a colleague. */
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
  /** Whether every letter of the name can be drawn. */
  isPrintable: boolean
  /** The mark of each day of the course, null for none. */
  marks: (AttendanceStatus | null)[]
  attendedMinutes: number
  requiredMinutes: number
  assessment: 'passed' | 'failed' | null
  attendanceOnly: boolean
}

export const noName = 'has no name yet'

export const noPrint = 'has a name with letters that a certificate cannot show'

/** Everything that is missing for a certificate. Empty if the attendee may be certified. */
export function whyNotCertify(entry: LedgerEntry): string[] {
  const unmarked = entry.marks.filter((mark) => mark === null).length
  const missing = entry.requiredMinutes - entry.attendedMinutes
  const reasons = [
    !entry.isNamed && noName,
    !entry.isPrintable && noPrint,
    unmarked > 0 &&
      (entry.marks.length === 1 ? 'not marked' : `not marked on ${unmarked} of ${entry.marks.length} days`),
    unmarked === 0 && missing > 0 && `${formatHours(entry.attendedMinutes)} of ${formatHours(entry.requiredMinutes)}`,
    !entry.attendanceOnly && entry.assessment === null && 'not assessed yet',
    !entry.attendanceOnly && entry.assessment === 'failed' && 'did not pass the assessment',
  ]
  return reasons.filter((reason) => reason !== false)
}
