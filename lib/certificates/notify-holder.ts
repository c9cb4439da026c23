import type { Actor } from '../core/actor.ts'
import { formatLongPlainDate } from '../core/dates.ts'
import type { Trx } from '../db/types.ts'
import { appUrl } from '../env.ts'
import { queueMessage } from '../messages/queue-message.ts'
import { certificateIssued } from './letters.ts'

/** Writes to the holder of a certificate, once, that it is ready. A seat without a person on record gets no letter. */
export async function notifyHolder(trx: Trx, actor: Actor, certificateId: string, now: Date): Promise<void> {
  const issued = await trx
    .selectFrom('certificates')
    .innerJoin('courses', 'courses.id', 'certificates.courseId')
    .innerJoin('users', 'users.id', 'certificates.userId')
    .select(['certificates.number', 'certificates.expiresOn', 'courses.name as course', 'users.id', 'users.firstName'])
    .where('certificates.id', '=', certificateId)
    .where('users.role', '=', 'customer')
    .executeTakeFirst()
  if (!issued) return

  const { id: userId, firstName, course, number, expiresOn } = issued
  await queueMessage(
    trx,
    actor,
    {
      userId,
      letter: certificateIssued,
      words: {
        firstName,
        course,
        number,
        expiresOn: formatLongPlainDate(expiresOn),
        portalUrl: `${appUrl().origin}/portal`,
      },
      about: { type: 'certificate', id: certificateId },
      once: `certificate.issued ${certificateId}`,
    },
    now,
  )
}
