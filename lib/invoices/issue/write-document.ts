import { recordActivity } from '../../activity/record-activity.ts'
import type { Actor } from '../../core/actor.ts'
import { toPlainDate } from '../../core/dates.ts'
import { formatPence, toDecimal } from '../../core/money.ts'
import { addDays, type PlainDate } from '../../core/plain-date.ts'
import { uuidv7 } from '../../core/uuid.ts'
import type { Trx } from '../../db/types.ts'
import { loadKeyring } from '../../privacy/vault/load-keyring.ts'
import { type DocumentKind, documentKindLabels } from '../labels.ts'
import { type Item, type Line, toLines } from '../rules/to-lines.ts'
import type { VatTreatment, vatIn } from '../rules/vat.ts'
import { type Buyer, sealBuyer } from './buyer.ts'
import type { Supplier } from './read-supplier.ts'
import type { StoredLine, StoredSupplier } from './stored-shapes.ts'
import { takeNumber } from './take-number.ts'

/** A document that lacks only its number and its date. */
export type Draft = {
  series: DocumentKind
  booking: { id: string; userId: string; reference: string }
  /** The invoice that a credit note corrects, and its day. */
  corrects: { id: string; issuedOn: PlainDate } | null
  items: Item[]
  taxOn: (issuedOn: PlainDate) => { taxPoint: PlainDate; treatment: VatTreatment }
  /** The VAT in the total, if it is not simply that of the total. */
  vatOf?: typeof vatIn
  supplier: Supplier
  buyer: Buyer
  isSimplified: boolean
  purchaseOrder: string | null
}

/** Gives a document its number and its date, writes it and records it. Returns its id. */
export async function writeDocument(trx: Trx, actor: Actor, draft: Draft, now: Date): Promise<string> {
  const { series, booking, supplier, buyer } = draft
  const { number, label, issuedOn } = await takeNumber(trx, series, dayOf(draft, now))
  const { taxPoint, treatment } = draft.taxOn(issuedOn)
  const { lines, net, vat, gross } = toLines(draft.items, treatment, draft.vatOf)
  const id = uuidv7(now.getTime())

  await trx
    .insertInto('invoices')
    .values({
      id,
      series,
      number,
      label,
      bookingId: booking.id,
      userId: booking.userId,
      correctsId: draft.corrects?.id ?? null,
      issuedOn,
      taxPoint,
      dueOn: series === 'invoice' ? addDays(issuedOn, supplier.daysToPay) : null,
      net: toDecimal(net),
      vat: toDecimal(vat),
      gross: toDecimal(gross),
      isSimplified: draft.isSimplified,
      purchaseOrder: draft.purchaseOrder,
      supplier: JSON.stringify(toStored(supplier, treatment)),
      buyerSealed: sealBuyer(loadKeyring(), id, buyer),
      lines: JSON.stringify(lines.map(toStoredLine)),
      createdAt: now,
    })
    .execute()
  await recordActivity(trx, actor, {
    type: `${series}.issued`,
    userId: booking.userId,
    description: `${documentKindLabels[series]} ${label} over ${formatPence(gross)} issued for ${booking.reference}`,
    entity: { type: 'invoice', id },
    details: { gross: toDecimal(gross), bookingId: booking.id },
    at: now,
  })
  return id
}

/** The day of the act; for a credit note, never before the day of its invoice. */
function dayOf({ corrects }: Draft, now: Date): PlainDate {
  const today = toPlainDate(now)
  return corrects && corrects.issuedOn > today ? corrects.issuedOn : today
}

/** A document without VAT must not show a VAT number either. */
function toStored({ company, registration }: Supplier, { code }: VatTreatment): StoredSupplier {
  return { ...company, vatNumber: code === 'none' ? '' : registration.number }
}

function toStoredLine({ unit, gross, net, vat, ...line }: Line): StoredLine {
  return { ...line, unit: toDecimal(unit), gross: toDecimal(gross), net: toDecimal(net), vat: toDecimal(vat) }
}
