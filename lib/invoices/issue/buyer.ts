import { z } from 'zod'
import { type Keyring, open, type Place, seal } from '../../privacy/vault/vault.ts'

const shape = z.object({ company: z.string(), name: z.string(), address: z.array(z.string()), vatNumber: z.string() })

/** The person or company that a document is made out to, as on the day of issue. Empty texts for what was not known. */
export type Buyer = z.output<typeof shape>

export function sealBuyer(keyring: Keyring, invoiceId: string, buyer: Buyer): Buffer {
  return seal(keyring, placeOf(invoiceId), JSON.stringify(buyer))
}

/** Opens the buyer of a document. Throws LockedValue when no configured key opens it. */
export function openBuyer(keyring: Keyring, invoiceId: string, sealed: Buffer): Buyer {
  return shape.parse(JSON.parse(open(keyring, placeOf(invoiceId), sealed)))
}

function placeOf(rowId: string): Place {
  return { table: 'invoices', column: 'buyer_sealed', rowId }
}
