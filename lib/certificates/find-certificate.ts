import type { Actor } from '../core/actor.ts'
import { toPlainDate } from '../core/dates.ts'
import type { Db } from '../db/types.ts'
import { stateOfCertificate } from './certificate-state.ts'
import { visibleCertificates } from './visible-certificates.ts'

export type FoundCertificate = NonNullable<Awaited<ReturnType<typeof findCertificate>>>

/** One certificate with all that its page and its PDF show. Undefined if out of reach. */
export async function findCertificate(db: Db, actor: Actor, certificateId: string, now = new Date()) {
  const certificate = await visibleCertificates(db, actor)
    .innerJoin('courses', 'courses.id', 'certificates.courseId')
    .leftJoin('bookingAttendees as seat', 'seat.id', 'certificates.attendeeId')
    .leftJoin('bookings', 'bookings.id', 'seat.bookingId')
    .leftJoin('certificates as newer', 'newer.replacesId', 'certificates.id')
    .leftJoin('users as revoker', 'revoker.id', 'certificates.revokedBy')
    .select([
      'certificates.id',
      'certificates.number',
      'certificates.userId',
      'certificates.holderName',
      'certificates.issuedOn',
      'certificates.expiresOn',
      'certificates.status',
      'certificates.revokedAt',
      'certificates.revocationReason',
      'certificates.createdAt',
      'revoker.firstName as revokedByFirstName',
      'revoker.lastName as revokedByLastName',
      'newer.id as newerId',
      'newer.number as newerNumber',
      'courses.name as courseName',
      'courses.code as courseCode',
      'courses.contactHours',
      'courses.attendanceOnly',
      'bookings.id as bookingId',
      'bookings.reference as bookingReference',
      'bookings.sessionId',
    ])
    .where('certificates.id', '=', certificateId)
    .executeTakeFirst()
  return certificate && { ...certificate, state: stateOfCertificate(certificate, toPlainDate(now)) }
}
