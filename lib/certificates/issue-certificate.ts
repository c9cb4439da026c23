import { recordActivity } from '../activity/record-activity.ts'
import type { Actor } from '../core/actor.ts'
import { addMonths, type PlainDate } from '../core/plain-date.ts'
import { newReference } from '../core/reference.ts'
import { Refusal } from '../core/refusal.ts'
import type { Trx } from '../db/types.ts'
import { findRegisterSession } from '../registers/find-register-session.ts'
import { listLedger, standingOf } from '../registers/list-register.ts'
import { visibleSessions } from '../sessions/visible-sessions.ts'
import { notifyHolder } from './notify-holder.ts'
import { whyNotPrint } from './why-not-print.ts'

/** The prefix of certificate numbers, so that nobody takes one for a booking. */
export const certificatePrefix = 'RFT-C'

/** A certificate runs from the last day of the course. In a month without that day it ends on the month's last day. */
export function expiresOn(lastCourseDay: PlainDate, validityMonths: number): PlainDate {
  return addMonths(lastCourseDay, validityMonths)
}

/** Issues a certificate to an attendee who has the hours and passed; returns its number. */
export async function issueCertificate(
  trx: Trx,
  actor: Actor,
  { attendeeId }: { attendeeId: string },
  now = new Date(),
): Promise<string> {
  // Locked by a statement of its own, so that the next one sees a certificate issued while this waited.
  await trx.selectFrom('bookingAttendees').select('id').where('id', '=', attendeeId).forUpdate().execute()
  const seat = await findSeat(trx, actor, attendeeId)
  const session = seat && (await findRegisterSession(trx, actor, seat.sessionId))
  if (!session) throw new Refusal('This seat no longer exists.')
  if (session.status !== 'completed') throw new Refusal('Certificates are issued when the session is completed.')
  if (seat.bookingStatus === 'cancelled' || seat.status === 'cancelled') throw new Refusal('This seat was cancelled.')

  const ledger = await listLedger(trx, [attendeeId])
  const { missing, isCertified } = standingOf(session, ledger.get(attendeeId))
  if (isCertified) throw new Refusal('This attendee already has a certificate.')
  if (missing.length > 0) throw new Refusal(`No certificate yet: ${missing.join(', ')}.`)

  const holderName = seat.certificateName ?? [seat.firstName, seat.lastName].filter(Boolean).join(' ')
  const unprintable = await whyNotPrint(holderName)
  if (unprintable) throw new Refusal(`${unprintable}.`)

  const { id, number } = await trx
    .insertInto('certificates')
    .values({
      number: newReference(certificatePrefix),
      attendeeId,
      userId: seat.userId,
      courseId: session.courseId,
      holderName,
      issuedOn: session.lastDay,
      expiresOn: expiresOn(session.lastDay, seat.validityMonths),
      issuedBy: actor.userId,
      createdAt: now,
    })
    .returning(['id', 'number'])
    .executeTakeFirstOrThrow()

  await recordActivity(trx, actor, {
    type: 'certificate.issued',
    userId: seat.userId,
    description: `Certificate ${number} issued: ${session.courseName}`,
    entity: { type: 'certificate', id },
    at: now,
  })
  await notifyHolder(trx, actor, id, now)
  return number
}

function findSeat(trx: Trx, actor: Actor, attendeeId: string) {
  return visibleSessions(trx, actor)
    .innerJoin('courses', 'courses.id', 'courseSessions.courseId')
    .innerJoin('bookings', 'bookings.sessionId', 'courseSessions.id')
    .innerJoin('bookingAttendees as seat', 'seat.bookingId', 'bookings.id')
    .select([
      'seat.userId',
      'seat.firstName',
      'seat.lastName',
      'seat.certificateName',
      'seat.status',
      'bookings.status as bookingStatus',
      'courseSessions.id as sessionId',
      'courses.validityMonths',
    ])
    .where('seat.id', '=', attendeeId)
    .executeTakeFirst()
}
