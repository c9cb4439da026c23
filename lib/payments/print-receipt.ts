import { recordActivity } from '../activity/record-activity.ts'
import type { Actor } from '../core/actor.ts'
import type { Trx } from '../db/types.ts'
import { companyName } from '../settings/company/company-settings.ts'
import { readSetting } from '../settings/read-setting.ts'
import { drawReceipt } from './draw-receipt.ts'
import { findReceipt } from './find-receipt.ts'

/** The receipt of a payment with a file name, and logs the download. Undefined if nothing was received. */
export async function printReceipt(
  trx: Trx,
  actor: Actor,
  { paymentId }: { paymentId: string },
  now = new Date(),
): Promise<{ name: string; pdf: Uint8Array<ArrayBuffer> } | undefined> {
  const receipt = await findReceipt(trx, actor, paymentId)
  if (!receipt) return undefined

  await recordActivity(trx, actor, {
    type: 'receipt.downloaded',
    userId: receipt.userId,
    description: `Receipt ${receipt.reference} downloaded`,
    entity: { type: 'payment', id: receipt.id },
    at: now,
  })
  const company = await readSetting(trx, companyName)
  return { name: `receipt-${receipt.reference}.pdf`, pdf: await drawReceipt(receipt, { company, madeAt: now }) }
}
