import type { Actor } from '../../core/actor.ts'
import type { Trx } from '../../db/types.ts'
import { listLedger } from './list-register.ts'
import { markAttendance } from './mark-attendance.ts'
import type { AttendanceMark } from './schemas.ts'

/** Writes marks into the register of a session in reach, and answers each with the record as it stands afterwards. */
export async function answerMarks(
  trx: Trx,
  actor: Actor,
  { sessionId, marks }: { sessionId: string; marks: AttendanceMark[] },
  now = new Date(),
) {
  const answers = await markAttendance(trx, actor, { sessionId, marks }, now)
  const outcomes = new Map(answers.map((answer) => [answer.id, answer]))
  const known = await listSeatIds(trx, sessionId, marks)
  const ledger = await listLedger(trx, known)

  return marks.flatMap(({ id, attendeeId, day }) => {
    const answer = outcomes.get(id)
    if (!answer) return []
    const record = ledger.get(attendeeId)?.marks.find((one) => one.day === day) ?? null
    return [{ ...answer, attendeeId, day, record }]
  })
}

/** Only seats of this session are answered about. */
async function listSeatIds(trx: Trx, sessionId: string, marks: AttendanceMark[]): Promise<string[]> {
  const rows = await trx
    .selectFrom('bookingAttendees')
    .innerJoin('bookings', 'bookings.id', 'bookingAttendees.bookingId')
    .select('bookingAttendees.id')
    .where('bookings.sessionId', '=', sessionId)
    .where((row) => row('bookingAttendees.id', '=', row.fn.any(row.val(marks.map((mark) => mark.attendeeId)))))
    .execute()
  return rows.map(({ id }) => id)
}
