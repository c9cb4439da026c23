import type { Actor } from '../core/actor.ts'
import { toPlainDate } from '../core/dates.ts'
import { addDays } from '../core/plain-date.ts'
import type { Db } from '../db/types.ts'
import { visibleCertificates } from './visible-certificates.ts'

export type CertificateRow = Awaited<ReturnType<typeof listCertificatesOf>>[number]

/** The certificates one person holds or held, the one that lasts longest first. */
export async function listCertificatesOf(db: Db, actor: Actor, userId: string) {
  return certificateRows(db, actor)
    .where('certificates.userId', '=', userId)
    .orderBy('certificates.expiresOn', 'desc')
    .orderBy('certificates.id', 'desc')
    .limit(200)
    .execute()
}

/** Current certificates that expire within so many days from today, soonest first. */
export async function listExpiringCertificates(
  db: Db,
  actor: Actor,
  { days, limit }: { days: number; limit: number },
  now = new Date(),
) {
  const today = toPlainDate(now)
  return certificateRows(db, actor)
    .where('certificates.status', '=', 'current')
    .where('certificates.expiresOn', '>=', today)
    .where('certificates.expiresOn', '<=', addDays(today, days))
    .orderBy('certificates.expiresOn')
    .orderBy('certificates.id')
    .limit(limit)
    .execute()
}

/** Certificates in reach with what every list of them shows. */
export function certificateRows(db: Db, actor: Actor) {
  return visibleCertificates(db, actor)
    .innerJoin('courses', 'courses.id', 'certificates.courseId')
    .select([
      'certificates.id',
      'certificates.number',
      'certificates.userId',
      'certificates.attendeeId',
      'certificates.courseId',
      'certificates.holderName',
      'certificates.issuedOn',
      'certificates.expiresOn',
      'certificates.status',
      'certificates.createdAt',
      'courses.name as courseName',
      'courses.code as courseCode',
    ])
}
