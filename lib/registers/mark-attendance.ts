import { recordActivity } from '../activity/record-activity.ts'
import type { Actor } from '../core/actor.ts'
import { formatPlainDate, toPlainDate } from '../core/dates.ts'
import { londonMoment } from '../core/london-time.ts'
import { Refusal } from '../core/refusal.ts'
import type { Trx } from '../db/types.ts'
import { noteLastActivity } from '../people/figures/note-last-activity.ts'
import { findRegisterSession, type RegisterSession } from './find-register-session.ts'
import { attendanceLabels } from './labels.ts'
import { listOwnTaps } from './list-own-taps.ts'
import { listStandings, type MarkSource, type Standing, standingKey } from './list-standings.ts'
import { decideMark, minutesOf, whyNotMark } from './rules.ts'
import type { AttendanceMark } from './schemas.ts'
import { type Decided, storeMarks, storeRecords } from './store-marks.ts'

export type MarkAnswer = {
  id: string
  outcome: 'applied' | 'older' | 'conflict' | 'refused'
  /** Why the mark was refused, in words for the person who made it. */
  message?: string
}

/** Records marks on the register of a session. Refuses if the session is out of reach. */
export async function markAttendance(
  trx: Trx,
  actor: Actor,
  { sessionId, marks }: { sessionId: string; marks: AttendanceMark[] },
  now = new Date(),
): Promise<MarkAnswer[]> {
  const answers = await markRegister(trx, actor, { sessionId, marks }, now)
  if (!answers) throw new Refusal('This session no longer exists.')
  return answers
}

/**
 * Records marks on the register of a session and returns each outcome: applied, older than the record, in conflict with
 * an edit by an admin, or refused. A mark sent again has the same outcome and changes nothing. Undefined if the session
 * is out of reach.
 */
export async function markRegister(
  trx: Trx,
  actor: Actor,
  { sessionId, marks }: { sessionId: string; marks: AttendanceMark[] },
  now: Date,
): Promise<MarkAnswer[] | undefined> {
  const standings = await listStandings(trx, actor, sessionId, marks)
  const session = await findRegisterSession(trx, actor, sessionId)
  if (!session) return undefined
  if (session.status === 'draft' || session.status === 'cancelled')
    throw new Refusal(`This session is ${session.status}.`)

  const source = sourceOf(actor, session)
  const taps = await listOwnTaps(trx, actor, standings)
  const earlier = await listEarlierAnswers(trx, marks)
  const answers = new Map<string, MarkAnswer>(earlier)
  const decided: Decided[] = []

  for (const mark of marks.toSorted((a, b) => Date.parse(a.markedAt) - Date.parse(b.markedAt))) {
    if (answers.has(mark.id)) continue
    const next = decide(mark, { session, standings, taps, source, now, by: actor.userId })
    if ('message' in next) answers.set(mark.id, { id: mark.id, outcome: 'refused', message: next.message })
    else {
      answers.set(mark.id, { id: mark.id, outcome: next.outcome })
      decided.push(next)
    }
  }

  await storeMarks(trx, actor, decided, now)
  const applied = decided.filter(({ outcome }) => outcome === 'applied')
  await storeRecords(trx, applied, standings, now)
  await recordMarks(trx, actor, { session, applied, standings }, now)
  return marks.flatMap(({ id }) => answers.get(id) ?? [])
}

/** An admin who teaches the session marks its register; any other admin corrects it. */
function sourceOf(actor: Actor, session: RegisterSession): MarkSource {
  if (actor.kind !== 'staff') return 'check_in'
  return actor.role === 'admin' && actor.userId !== session.instructorId ? 'office' : 'register'
}

/** The record under an ID check that came first. It dates from midnight, so that any mark of that day is later. */
const unmarked = { status: null, minutes: 0, reason: null }

/** Decides one mark and, if it applies, updates the standing for the marks after it. */
function decide(
  mark: AttendanceMark,
  {
    session,
    standings,
    taps,
    source,
    now,
    by,
  }: {
    session: RegisterSession
    standings: Map<string, Standing>
    /** When this actor's own phone made the current marks, by its own clock. */
    taps: Map<string, Date>
    source: MarkSource
    now: Date
    by: string | null
  },
): Decided | { message: string } {
  const from = mark.isCheckIn && source === 'register' ? 'check_in' : source
  const day = session.days.find((one) => one.day === mark.day)
  const standing = standings.get(standingKey(mark))
  if (!day || !standing) return { message: 'This person is not on the register of that day.' }

  const closed = from === 'office' ? undefined : whyNotMark({ ...session, day: mark.day }, toPlainDate(now))
  if (closed) return { message: closed }
  const { status } = mark
  const minutes = status === undefined ? null : minutesOf({ ...mark, status }, day.minutes)
  if (minutes === undefined) return { message: 'Say how many minutes they attended.' }

  // A phone whose clock is fast cannot mark in the future.
  const at = new Date(Math.min(Date.parse(mark.markedAt), now.getTime()))
  const { record } = standing
  const key = standingKey(mark)
  const before = record && { ...record, at: taps.get(key) ?? record.at }
  const outcome = decideMark(before, { at, baseVersion: mark.baseVersion, from, isTick: minutes === null })
  if (outcome === 'applied') {
    const said =
      status === undefined || minutes === null
        ? (record ?? { ...unmarked, at: londonMoment(mark.day, '00:00'), from, markedBy: by })
        : { at: laterOf(at, record?.at), from, markedBy: by, status, minutes, reason: mark.reason || null }
    const idChecked = mark.idChecked ?? record?.idChecked ?? false
    standing.record = { ...said, idChecked, version: (record?.version ?? 0) + 1 }
    if (minutes !== null) taps.set(key, at)
  }
  return { mark, dayId: day.id, at, minutes, outcome }
}

/** The time to store: never before that of the mark it replaces. */
function laterOf(at: Date, other: Date | undefined): Date {
  return other && other > at ? other : at
}

async function listEarlierAnswers(trx: Trx, marks: AttendanceMark[]): Promise<Map<string, MarkAnswer>> {
  const rows = await trx
    .selectFrom('attendanceMarks')
    .select(['id', 'outcome'])
    .where((row) => row('id', '=', row.fn.any(row.val(marks.map(({ id }) => id)))))
    .execute()
  return new Map(rows.map((row) => [row.id, row]))
}

async function recordMarks(
  trx: Trx,
  actor: Actor,
  { session, applied, standings }: { session: RegisterSession; applied: Decided[]; standings: Map<string, Standing> },
  now: Date,
): Promise<void> {
  const told = applied.map(({ mark, at }) => ({ mark, at, userId: standings.get(standingKey(mark))?.userId ?? null }))
  await recordActivity(
    trx,
    actor,
    ...told.map(({ mark, at, userId }) => ({
      type: 'attendance.marked' as const,
      userId,
      description: `${wordOf(mark)}: ${session.courseName}, ${formatPlainDate(mark.day)}`,
      entity: { type: 'booking_attendee', id: mark.attendeeId },
      details: { sessionId: session.id, day: mark.day, status: mark.status ?? null, markedAt: at.toISOString() },
      at: now,
    })),
  )
  await noteLastActivity(
    trx,
    told.flatMap(({ userId }) => userId ?? []),
    now,
  )
}

function wordOf({ status, idChecked }: AttendanceMark): string {
  if (status) return attendanceLabels[status].label
  if (status === null) return 'Mark taken back'
  return idChecked ? 'ID checked' : 'ID check taken back'
}
