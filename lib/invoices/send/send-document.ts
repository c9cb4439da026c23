import { z } from 'zod'
import { recordActivity } from '../../activity/record-activity.ts'
import type { Actor } from '../../core/actor.ts'
import { formatLongPlainDate } from '../../core/dates.ts'
import { formatDecimal } from '../../core/money.ts'
import { Refusal } from '../../core/refusal.ts'
import type { Trx } from '../../db/types.ts'
import { appUrl } from '../../env.ts'
import { queueMessage } from '../../messages/queue-message.ts'
import { loadKeyring } from '../../privacy/vault/load-keyring.ts'
import { findDocument } from '../find-document.ts'
import { documentKindLabels } from '../labels.ts'
import { invoiceToken } from './invoice-token.ts'
import { documentSent } from './letters.ts'

/** What the form of the page sends. */
export const sendDocumentInput = z.strictObject({ invoiceId: z.uuid() })

/** Mails a document to the person who made the booking, by a link to its PDF. It can be sent again. */
export async function sendDocument(
  trx: Trx,
  actor: Actor,
  { invoiceId }: z.output<typeof sendDocumentInput>,
  now = new Date(),
): Promise<void> {
  await trx.selectFrom('invoices').select('id').where('id', '=', invoiceId).forUpdate().execute()
  const document = await findDocument(trx, actor, invoiceId)
  if (!document) throw new Refusal('There is no such invoice.')
  if (document.sentAt && now.getTime() - document.sentAt.getTime() < 60_000)
    throw new Refusal('It was sent a moment ago. Wait a minute if you want to send it again.')
  const { userId, kind, label, dueOn, corrects } = document

  const queued = await queueMessage(
    trx,
    actor,
    {
      userId,
      letter: documentSent,
      words: {
        firstName: document.firstName,
        kind,
        label,
        what: document.lines[0]?.text ?? '',
        amount: formatDecimal(document.gross),
        due: dueOn && formatLongPlainDate(dueOn),
        corrects,
        pdfUrl: `${appUrl().origin}/invoice/${invoiceToken(loadKeyring(), invoiceId)}`,
      },
      about: { type: 'invoice', id: invoiceId },
    },
    now,
  )
  if (!queued) throw new Refusal('This person has no email address on record that works.')

  await trx.updateTable('invoices').set({ sentAt: now }).where('id', '=', invoiceId).execute()
  await recordActivity(trx, actor, {
    type: 'invoice.sent',
    userId,
    description: `${documentKindLabels[kind]} ${label} sent`,
    entity: { type: 'invoice', id: invoiceId },
    at: now,
  })
}
