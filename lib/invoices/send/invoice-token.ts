import { readSignedId, signId } from '../../privacy/vault/signed-id.ts'
import type { Keyring } from '../../privacy/vault/vault.ts'

/** The last part of the link to a document in a letter, which accounts departments open without an account. */
export function invoiceToken(keyring: Keyring, invoiceId: string): string {
  return signId(keyring, invoiceId, { purpose: 'invoice' })
}

/** The document that a link leads to; undefined if we did not issue it. */
export function readInvoiceToken(keyring: Keyring, token: string): string | undefined {
  return readSignedId(keyring, token, { purpose: 'invoice' })
}
