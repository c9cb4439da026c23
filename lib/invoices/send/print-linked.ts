import { type Origin, systemActor } from '../../core/actor.ts'
import type { Trx } from '../../db/types.ts'
import { loadKeyring } from '../../privacy/vault/load-keyring.ts'
import { printDocument } from '../print/print-document.ts'
import { readInvoiceToken } from './invoice-token.ts'

export type LinkedInput = { token: string; origin: Origin }

/** The document that the link in a letter leads to. Undefined if there is none, or its person was erased. */
export async function printLinked(trx: Trx, { token, origin }: LinkedInput, now = new Date()) {
  const invoiceId = readInvoiceToken(loadKeyring(), token)
  if (!invoiceId) return undefined
  const owner = await trx
    .selectFrom('invoices')
    .innerJoin('users', 'users.id', 'invoices.userId')
    .select('users.id')
    .where('invoices.id', '=', invoiceId)
    .where('users.erasedAt', 'is', null)
    .executeTakeFirst()
  return owner && printDocument(trx, { ...systemActor('link in a letter'), origin }, { invoiceId }, now)
}
