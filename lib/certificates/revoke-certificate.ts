import { z } from 'zod'
import { recordActivity } from '../activity/record-activity.ts'
import type { Actor } from '../core/actor.ts'
import { Refusal } from '../core/refusal.ts'
import type { Trx } from '../db/types.ts'
import { lockCurrentCertificate } from './lock-certificate.ts'

export const revokeCertificateInput = z.strictObject({
  certificateId: z.uuid(),
  reason: z.string().trim().min(1, 'Say why.').max(500),
})

export type RevokeCertificateInput = z.infer<typeof revokeCertificateInput>

/** Revokes a certificate. Anyone who checks its number is told so. */
export async function revokeCertificate(
  trx: Trx,
  actor: Actor,
  { certificateId, reason }: RevokeCertificateInput,
  now = new Date(),
): Promise<void> {
  const certificate = await lockCurrentCertificate(trx, actor, certificateId)
  if (reason === '') throw Refusal.at('reason', 'Say why.')

  await trx
    .updateTable('certificates')
    .set({ status: 'revoked', revokedAt: now, revokedBy: actor.userId, revocationReason: reason })
    .where('id', '=', certificate.id)
    .execute()
  await recordActivity(trx, actor, {
    type: 'certificate.revoked',
    userId: certificate.userId,
    description: `Certificate ${certificate.number} revoked`,
    entity: { type: 'certificate', id: certificate.id },
    details: { reason },
    at: now,
  })
}
