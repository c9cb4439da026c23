import type { PlainDate } from '../../core/plain-date.ts'
import type { Buyer } from '../issue/buyer.ts'
import type { StoredLine, StoredSupplier } from '../issue/stored-shapes.ts'
import type { DocumentKind } from '../labels.ts'

/** Everything that stands on a document, as it was stored when it was issued. Sums are pounds and pence. */
export type PrintedDocument = {
  kind: DocumentKind
  label: string
  issuedOn: PlainDate
  taxPoint: PlainDate
  dueOn: PlainDate | null
  purchaseOrder: string | null
  isSimplified: boolean
  supplier: StoredSupplier
  buyer: Buyer
  lines: StoredLine[]
  net: string
  vat: string
  gross: string
  /** The invoice that a credit note corrects. */
  corrects: { label: string; issuedOn: PlainDate } | null
}
