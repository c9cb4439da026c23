import type { Trx } from '../../db/types.ts'
import type { AttendanceStatus } from './labels.ts'
import type { AttendanceMark } from './schemas.ts'

/** Whose seat it is, and what stands on the register for them on one day. */
export type Standing = {
  userId: string | null
  record: StandingRecord | undefined
}

/** Whose hand a mark comes from. */
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

/** Locks the seats of these marks, so that one writer at a time decides about a person, and reads what stands for them. */
export async function listStandings(trx: Trx, sessionId: string, marks: Place[]): Promise<Map<string, Standing>> {
  const taken = trx
    .selectFrom('bookingAttendees')
    .innerJoin('bookings', 'bookings.id', 'bookingAttendees.bookingId')
    .select(['bookingAttendees.id', 'bookingAttendees.userId'])
    .where('bookings.sessionId', '=', sessionId)
    .where('bookings.status', '<>', 'cancelled')
    .where('bookingAttendees.status', '=', 'booked')
    .where((row) => row('bookingAttendees.id', '=', row.fn.any(row.val(marks.map(({ attendeeId }) => attendeeId)))))
    .orderBy('bookingAttendees.id')
  await taken.forUpdate('bookingAttendees').execute()
  // Read again: a booking that moved away while its seats were waited for is not on this session any more.
  const seats = await taken.execute()

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
    .where((row) => row('attendeeId', '=', row.fn.any(row.val(seats.map(({ id }) => id)))))
    .execute()
  const records = new Map(rows.map(({ attendeeId, day, ...record }) => [standingKey({ attendeeId, day }), record]))

  const users = new Map(seats.map(({ id, userId }) => [id, userId]))
  return new Map(
    marks.flatMap((mark): [string, Standing][] => {
      const userId = users.get(mark.attendeeId)
      if (userId === undefined) return []
      return [[standingKey(mark), { userId, record: records.get(standingKey(mark)) }]]
    }),
  )
}
