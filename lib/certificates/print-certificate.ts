import { recordActivity } from '../activity/record-activity.ts'
import type { Actor } from '../core/actor.ts'
import type { Trx } from '../db/types.ts'
import { companyName } from '../settings/company/company-settings.ts'
import { readSetting } from '../settings/read-setting.ts'
import { drawCertificate } from './draw-certificate.ts'
import { findCertificate } from './find-certificate.ts'

/** The PDF of a certificate with a file name, and logs the download. Undefined if out of reach. */
export async function printCertificate(
  trx: Trx,
  actor: Actor,
  { certificateId, appUrl }: { certificateId: string; appUrl: string },
  now = new Date(),
): Promise<{ name: string; pdf: Uint8Array<ArrayBuffer> } | undefined> {
  const certificate = await findCertificate(trx, actor, certificateId, now)
  if (!certificate) return undefined

  await recordActivity(trx, actor, {
    type: 'certificate.downloaded',
    userId: certificate.userId,
    description: `Certificate ${certificate.number} downloaded`,
    entity: { type: 'certificate', id: certificate.id },
    at: now,
  })
  const verifyUrl = `${appUrl}/verify/${certificate.number}`
  const company = await readSetting(trx, companyName)
  const pdf = await drawCertificate(certificate, { verifyUrl, company, madeAt: now })
  return { name: `certificate-${certificate.number}.pdf`, pdf }
}
