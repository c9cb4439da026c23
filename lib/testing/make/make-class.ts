import type { PlainDate } from '../../core/plain-date.ts'
import type { Trx } from '../../db/types.ts'
import { asInstructor } from '../actors.ts'
import { makeBooking, makeSession, makeStaff } from './make.ts'

/** A session taught by an instructor of its own, with one booking of one seat. */
export async function makeClass(trx: Trx, firstDay: PlainDate = '2026-12-01', code = 'EFAW') {
  const teacherId = await makeStaff(trx, 'instructor')
  const sessionId = await makeSession(trx, { firstDay, code, instructorId: teacherId })
  return { teacher: asInstructor(teacherId), teacherId, sessionId, ...(await makeSeat(trx, sessionId)) }
}

/** A confirmed booking on a session, with the id of its only seat. */
export async function makeSeat(trx: Trx, sessionId: string) {
  const { bookingId, bookerId, reference } = await makeBooking(trx, { sessionId })
  const seat = trx.selectFrom('bookingAttendees').select('id').where('bookingId', '=', bookingId)
  const { id: attendeeId } = await seat.executeTakeFirstOrThrow()
  return { bookingId, bookerId, reference, attendeeId }
}
