import { type Actor, isOffice } from '../core/actor.ts'
import { Refusal } from '../core/refusal.ts'
import type { Trx } from '../db/types.ts'
import { visibleCertificates } from './visible-certificates.ts'

/** Locks a current certificate before an admin changes it. Refuses everyone else. */
export async function lockCurrentCertificate(trx: Trx, actor: Actor, certificateId: string) {
  const certificate = isOffice(actor)
    ? await visibleCertificates(trx, actor)
        .selectAll('certificates')
        .where('id', '=', certificateId)
        .forUpdate()
        .executeTakeFirst()
    : undefined
  if (!certificate) throw new Refusal('This certificate no longer exists.')
  if (certificate.status === 'revoked') throw new Refusal('This certificate was revoked.')
  if (certificate.status === 'superseded') throw new Refusal('This certificate was replaced by a newer one.')
  return certificate
}
