import { sql } from 'kysely'
import { z } from 'zod'
import type { Actor } from '../core/actor.ts'
import type { Db } from '../db/types.ts'
import { plainDate } from '../endpoints/answer/answer-shapes.ts'
import { keyAsText } from '../lists/keyset.ts'
import { type PagedList, type PageQuery, pageRows } from '../lists/page-rows.ts'
import { visibleCertificates } from './visible-certificates.ts'

/** A certificate as the API shows it. */
export const certificateAnswer = z
  .object({
    id: z.uuid(),
    number: z.string(),
    userId: z.uuid().nullable(),
    attendeeId: z.uuid().nullable(),
    courseId: z.uuid(),
    courseCode: z.string(),
    courseName: z.string(),
    holderName: z.string(),
    issuedOn: plainDate,
    expiresOn: plainDate,
    status: z.enum(['current', 'superseded', 'revoked']),
    createdAt: z.date(),
  })
  .meta({ id: 'Certificate' })

const list: PagedList = {
  name: 'certificates',
  key: { by: sql`certificates.expires_on`, kind: 'date' },
  id: sql`certificates.id`,
  order: 'desc',
}

/** The certificates of one person, for programs; the one that lasts longest first unless they ask otherwise. */
export function pageCertificatesOf(db: Db, actor: Actor, userId: string, asked: PageQuery) {
  const certificates = visibleCertificates(db, actor)
    .innerJoin('courses', 'courses.id', 'certificates.courseId')
    .select([
      'certificates.id',
      'certificates.number',
      'certificates.userId',
      'certificates.attendeeId',
      'certificates.courseId',
      'courses.code as courseCode',
      'courses.name as courseName',
      'certificates.holderName',
      'certificates.issuedOn',
      'certificates.expiresOn',
      'certificates.status',
      'certificates.createdAt',
      keyAsText(list.key).as('sortKey'),
    ])
    .where('certificates.userId', '=', userId)
  return pageRows(db, certificates, list, asked)
}
