import type { z } from 'zod'
import type { registerMarkAnswer } from '../registers/attendee-answer.ts'
import type { AttendanceStatus } from '../registers/labels.ts'
import type { AttendanceMark, SentAssessment } from '../registers/schemas.ts'

export type KnownMark = z.infer<typeof registerMarkAnswer>

/** A register as a phone stores it: names and marks, nothing about health. */
export type KeptRegister = {
  sessionId: string
  /** The instructor who stored it. Nobody else who signs in reads it or sends its marks. */
  ownerId: string
  keptAt: number
  courseName: string
  attendanceOnly: boolean
  isSubmitted: boolean
  requiredMinutes: number
  days: { day: string; label: string; minutes: number }[]
  entries: KeptEntry[]
}

/** A session as a phone stores it for its list. */
export type KeptSession = {
  id: string
  ownerId: string
  keptAt: number
  courseName: string
  /** The next day of the course at the time of storing. */
  day: string
  lastDay: string
  time: string
  place: string
  /** Missing if an earlier build stored it. */
  status?: 'draft' | 'published' | 'cancelled' | 'completed'
}

export type KeptEntry = {
  id: string
  firstName: string | null
  lastName: string | null
  companyName: string | null
  mayAttend: boolean
  isCertified: boolean
  assessment: 'passed' | 'failed' | null
  missing: string[]
  marks: KnownMark[]
  checkInHash: string
}

/** What the page shows of each attendee but a phone does not store. */
export type SeatExtras = Record<string, { hasNeeds: boolean | null; notes: { id: string; noteContent: string }[] }>

/** A mark that waits on this phone to be sent, or to be settled by the instructor. */
export type QueuedMark = AttendanceMark & {
  sessionId: string
  by: string
  outcome?: 'older' | 'conflict' | 'refused'
  message?: string | undefined
  /** The record on the server instead. */
  record?: KnownMark | null
}

/** An assessment that waits on this phone to be sent, or to be settled by the instructor. */
export type QueuedAssessment = SentAssessment & {
  sessionId: string
  by: string
  outcome?: 'older' | 'conflict' | 'refused'
  message?: string | undefined
  /** The assessment on the server instead. */
  standing?: SentAssessment['assessment']
}

/** A note that waits on this phone. `message` says why the server refused it. */
export type QueuedNote = {
  id: string
  sessionId: string
  by: string
  content: string
  isShared: boolean
  writtenAt: string
  message?: string
}

export type SeenMark = {
  status: AttendanceStatus | null
  minutes: number | undefined
  reason: string | undefined
  idChecked: boolean
  version: number | undefined
  markedAt: string | undefined
  /** Not sent yet. */
  waits: boolean
}

/** A mark made on this page, and the mark before it. */
export type Tapped = { entry: KeptEntry; day: string; before: SeenMark; isTick: boolean }

/** The last marks made at once on this page, and what was said of them. */
export type LastTaps = { tapped: Tapped[]; said: string }

/** What a row shows for a day: the last mark and the last ID check that wait, else those of the server. */
export function seeMark(entry: KeptEntry, day: string, queue: QueuedMark[]): SeenMark {
  const known = entry.marks.find((mark) => mark.day === day)
  const taps = queue
    .filter((mark) => mark.attendeeId === entry.id && mark.day === day && !mark.outcome)
    .toSorted((a, b) => a.markedAt.localeCompare(b.markedAt))
  const tap = taps.findLast(({ status }) => status !== undefined)
  const tick = taps.findLast(({ idChecked }) => idChecked !== undefined)
  const shown = tap ?? known
  return {
    status: shown?.status ?? null,
    minutes: shown?.minutes,
    reason: shown?.reason ?? undefined,
    idChecked: tick?.idChecked ?? known?.idChecked ?? false,
    version: known?.version,
    markedAt: shown?.markedAt,
    waits: taps.length > 0,
  }
}
