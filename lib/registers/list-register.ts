import { sql } from 'kysely'
import type { Actor } from '../core/actor.ts'
import type { PlainDate } from '../core/plain-date.ts'
import type { Db } from '../db/types.ts'
import { listUnprintable } from '../documents/scripts/list-unprintable.ts'
import { listCheckInHashes } from './check-in/list-check-in-codes.ts'
import { findRegisterSession, type RegisterSession } from './find-register-session.ts'
import type { AttendanceStatus } from './labels.ts'
import type { MarkSource } from './list-standings.ts'
import { whyNotCertify } from './rules.ts'
import { listSeats } from './visible-seats.ts'

/** The record of one attendee on one day. */
export type RegisterMark = {
  day: PlainDate
  status: AttendanceStatus | null
  minutes: number
  reason: string | null
  idChecked: boolean
  markedAt: string
  markedFrom: MarkSource
  markedByName: string | null
  version: number
}

export type Register = NonNullable<Awaited<ReturnType<typeof findRegister>>>
export type RegisterEntry = Register['entries'][number]

/** A session with its attendees: their marks per day, their assessment, and what is missing for a certificate. */
export async function findRegister(db: Db, actor: Actor, sessionId: string, now = new Date()) {
  const session = await findRegisterSession(db, actor, sessionId)
  if (!session) return undefined

  const seats = await listSeats(db, actor, sessionId, now)
  const ledger = await listLedger(
    db,
    seats.map(({ id }) => id),
  )
  const hashes = await listCheckInHashes(db, actor, sessionId)
  const entries = seats.map((seat) => ({
    ...seat,
    checkInHash: hashes.get(seat.id) ?? '',
    ...standingOf(session, ledger.get(seat.id)),
  }))
  return { session, entries }
}

type LedgerRow = Awaited<ReturnType<typeof readLedger>>[number]

/** The marks, minutes and assessment of an attendee, and what is missing for a certificate. */
export function standingOf(session: RegisterSession, row: LedgerRow | undefined) {
  const marks = row?.marks ?? []
  const attendedMinutes = marks.reduce((sum, { minutes }) => sum + minutes, 0)
  const { requiredMinutes, attendanceOnly } = session
  const assessment = row?.assessment ?? null
  const missing = whyNotCertify({
    isNamed: row?.isNamed ?? false,
    isPrintable: row?.isPrintable ?? true,
    marks: session.days.map(({ day }) => marks.find((mark) => mark.day === day)?.status ?? null),
    attendedMinutes,
    requiredMinutes,
    assessment,
    attendanceOnly,
  })
  return { marks, attendedMinutes, assessment, missing, isCertified: Boolean(row?.isCertified) }
}

/** Marks and results by attendee. Pass the session if the ids come from a caller, who could name any seat. */
export async function listLedger(db: Db, attendeeIds: string[], sessionId?: string): Promise<Map<string, LedgerRow>> {
  const rows = await readLedger(db, attendeeIds, sessionId)
  return new Map(rows.map((row) => [row.id, row]))
}

async function readLedger(db: Db, attendeeIds: string[], sessionId?: string) {
  const ledger = ledgerOf(db, attendeeIds)
  const rows = await (sessionId === undefined ? ledger : ledger.where('bookings.sessionId', '=', sessionId)).execute()
  return Promise.all(
    rows.map(async ({ holderName, ...row }) => ({
      ...row,
      isPrintable: (await listUnprintable(holderName)).length === 0,
    })),
  )
}

function ledgerOf(db: Db, attendeeIds: string[]) {
  return db
    .selectFrom('bookingAttendees as seat')
    .innerJoin('bookings', 'bookings.id', 'seat.bookingId')
    .leftJoin('attendeeResults as result', 'result.attendeeId', 'seat.id')
    .select((row) => [
      'seat.id',
      'result.assessment',
      sql<boolean>`coalesce(seat.certificate_name, seat.first_name, seat.last_name) is not null`.as('isNamed'),
      sql<string>`coalesce(seat.certificate_name, concat_ws(' ', seat.first_name, seat.last_name))`.as('holderName'),
      row
        .exists(
          row
            .selectFrom('certificates')
            .select('certificates.id')
            .whereRef('certificates.attendeeId', '=', 'seat.id')
            .where('certificates.status', '=', 'current'),
        )
        .as('isCertified'),
      sql<RegisterMark[]>`coalesce((
        select jsonb_agg(jsonb_build_object(
          'day', session_days.day, 'status', record.status, 'minutes', record.minutes, 'reason', record.reason,
          'idChecked', record.id_checked, 'markedAt', record.marked_at, 'markedFrom', record.marked_from,
          'markedByName', nullif(concat_ws(' ', marker.first_name, marker.last_name), ''), 'version', record.version
        ) order by session_days.day)
        from attendance_records record
        join session_days on session_days.id = record.session_day_id
        left join users marker on marker.id = record.marked_by
        where record.attendee_id = seat.id
      ), '[]')`.as('marks'),
    ])
    .where((row) => row('seat.id', '=', row.fn.any(row.val(attendeeIds))))
}
