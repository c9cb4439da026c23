import type { Actor } from '../core/actor.ts'
import type { Trx } from '../db/types.ts'
import { holdSeats } from './hold-seats.ts'
import type { AttendanceStatus } from './labels.ts'
import type { AttendanceMark } from './schemas.ts'

/** Whose seat it is, and their record on one day. */
export type Standing = {
  userId: string | null
  record: StandingRecord | undefined
}

/** Where a mark comes from: an admin's correction, the register itself, or a check-in code. */
export type MarkSource = 'office' | 'register' | 'check_in'

type StandingRecord = {
  at: Date
  from: MarkSource
  markedBy: string | null
  status: AttendanceStatus | null
  minutes: number
  reason: string | null
  idChecked: boolean
  version: number
}

type Place = Pick<AttendanceMark, 'attendeeId' | 'day'>

export function standingKey({ attendeeId, day }: Place): string {
  return `${attendeeId} ${day}`
}

/** Locks the seats of these marks and reads their records. */
export async function listStandings(
  trx: Trx,
  actor: Actor,
  sessionId: string,
  marks: Place[],
): Promise<Map<string, Standing>> {
  const ids = marks.map(({ attendeeId }) => attendeeId)
  const seats = await holdSeats(trx, actor, sessionId, ids)
  const rows = await trx
    .selectFrom('attendanceRecords')
    .innerJoin('sessionDays', 'sessionDays.id', 'attendanceRecords.sessionDayId')
    .select([
      'attendeeId',
      'sessionDays.day',
      'markedAt as at',
      'markedFrom as from',
      'markedBy',
      'status',
      'minutes',
      'reason',
      'idChecked',
      'version',
    ])
    .where((row) => row('attendeeId', '=', row.fn.any(row.val([...seats.keys()]))))
    .execute()
  const records = new Map(rows.map(({ attendeeId, day, ...record }) => [standingKey({ attendeeId, day }), record]))

  return new Map(
    marks.flatMap((mark): [string, Standing][] => {
      const seat = seats.get(mark.attendeeId)
      return seat ? [[standingKey(mark), { ...seat, record: records.get(standingKey(mark)) }]] : []
    }),
  )
}
