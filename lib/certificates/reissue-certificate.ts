import { z } from 'zod'
import { recordActivity } from '../activity/record-activity.ts'
import type { Actor } from '../core/actor.ts'
import { newReference } from '../core/reference.ts'
import { Refusal } from '../core/refusal.ts'
import type { Trx } from '../db/types.ts'
import { certificatePrefix } from './issue-certificate.ts'
import { lockCurrentCertificate } from './lock-certificate.ts'
import { whyNotPrint } from './why-not-print.ts'

export const reissueCertificateInput = z.strictObject({
  certificateId: z.uuid(),
  holderName: z.string().trim().min(1, 'Write the name to print on it.').max(200),
})

export type ReissueCertificateInput = z.infer<typeof reissueCertificateInput>

/** Issues a certificate again under a new number, for instance with a corrected name. The old number says it was replaced. */
export async function reissueCertificate(
  trx: Trx,
  actor: Actor,
  { certificateId, holderName }: ReissueCertificateInput,
  now = new Date(),
): Promise<{ id: string; number: string }> {
  const unprintable = await whyNotPrint(holderName)
  if (unprintable) throw Refusal.at('holderName', `${unprintable}.`)
  const old = await lockCurrentCertificate(trx, actor, certificateId)
  await trx.updateTable('certificates').set({ status: 'superseded' }).where('id', '=', old.id).execute()

  const { attendeeId, userId, courseId, issuedOn, expiresOn } = old
  const issued = await trx
    .insertInto('certificates')
    .values({
      attendeeId,
      userId,
      courseId,
      issuedOn,
      expiresOn,
      holderName,
      number: newReference(certificatePrefix),
      replacesId: old.id,
      issuedBy: actor.userId,
      createdAt: now,
    })
    .returning(['id', 'number'])
    .executeTakeFirstOrThrow()

  await recordActivity(trx, actor, {
    type: 'certificate.reissued',
    userId,
    description: `Certificate ${old.number} replaced by ${issued.number}`,
    entity: { type: 'certificate', id: issued.id },
    changes: { holderName: { before: old.holderName, after: holderName } },
    at: now,
  })
  return issued
}
