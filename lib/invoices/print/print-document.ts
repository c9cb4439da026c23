import { z } from 'zod'
import { recordActivity } from '../../activity/record-activity.ts'
import type { Actor } from '../../core/actor.ts'
import { requireScope } from '../../core/out-of-scope.ts'
import { Refusal } from '../../core/refusal.ts'
import type { Trx } from '../../db/types.ts'
import { loadKeyring } from '../../privacy/vault/load-keyring.ts'
import { type FoundDocument, findDocument } from '../find-document.ts'
import { type Buyer, openBuyer } from '../issue/buyer.ts'
import { documentKindLabels } from '../labels.ts'
import { drawDocument } from './draw-document.ts'
import type { PrintedDocument } from './printed-document.ts'

/** The reason a colleague gives for opening the document of an erased person. */
const openingReason = z.string().trim().min(3, 'Say why you need to see this.').max(200, 'At most 200 characters.')

export type PrintInput = {
  invoiceId: string
  /** Needed for a person who was erased: the document is kept for the tax office alone. */
  reason?: string | undefined
  /** Adds when the invoice was paid, if it was. */
  isCopy?: boolean | undefined
}

/** Returns a document as a PDF with a file name, and logs who opened it. Undefined if it is out of reach. */
export async function printDocument(
  trx: Trx,
  actor: Actor,
  { invoiceId, reason, isCopy }: PrintInput,
  now = new Date(),
): Promise<{ name: string; pdf: Uint8Array<ArrayBuffer> } | undefined> {
  const document = await findDocument(trx, actor, invoiceId)
  if (!document) return undefined
  const why = document.isErased ? demandReason(actor, reason) : undefined

  await recordActivity(trx, actor, {
    type: 'invoice.downloaded',
    userId: document.userId,
    description: `${documentKindLabels[document.kind]} ${document.label} downloaded${why ? `: ${why}` : ''}`,
    entity: { type: 'invoice', id: invoiceId },
    ...(why && { details: { reason: why } }),
    at: now,
  })
  // One that credit notes settled was not paid.
  const isPaid = document.open === '0.00' && document.remaining !== '0.00'
  const paidOn = isCopy && isPaid ? document.lastPaidOn : null
  const pdf = await drawDocument(toPrinted(document), paidOn ?? undefined)
  return { name: `${document.label}.pdf`, pdf }
}

function demandReason(actor: Actor, reason: string | undefined): string {
  requireScope(actor, 'people:reveal')
  const said = openingReason.safeParse(reason)
  if (!said.success) throw Refusal.at('reason', 'Say why you need to see this.')
  return said.data
}

/** The buyer on a document. Undefined once it was forgotten. */
export function readBuyer({ id, buyerSealed }: Pick<FoundDocument, 'id' | 'buyerSealed'>): Buyer | undefined {
  return buyerSealed ? openBuyer(loadKeyring(), id, buyerSealed) : undefined
}

function toPrinted(document: FoundDocument): PrintedDocument {
  const { corrects, correctsIssuedOn } = document
  return {
    ...document,
    buyer: readBuyer(document) ?? { company: '', name: '', address: [], vatNumber: '' },
    corrects: corrects !== null && correctsIssuedOn !== null ? { label: corrects, issuedOn: correctsIssuedOn } : null,
  }
}
