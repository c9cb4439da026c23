import type { Actor } from '../../core/actor.ts'
import { add, fromDecimal, least, noMoney, type Pence, subtract } from '../../core/money.ts'
import type { Trx } from '../../db/types.ts'
import { loadKeyring } from '../../privacy/vault/load-keyring.ts'
import type { WaitReason } from '../labels.ts'
import { creditItem, itemsOf } from '../rules/items-of.ts'
import { splitCredit } from '../rules/split-credit.ts'
import { taxPointOf, treatmentOf, type VatTreatment, vatIn } from '../rules/vat.ts'
import { whatIsDue } from '../rules/what-is-due.ts'
import { type Buyer, openBuyer } from './buyer.ts'
import { findBuyer } from './find-buyer.ts'
import { type HeldBooking, holdBooking } from './hold-booking.ts'
import { noteWait } from './note-wait.ts'
import type { OpenInvoice } from './open-invoices.ts'
import { readSupplier, type Supplier } from './read-supplier.ts'
import { type Draft, writeDocument } from './write-document.ts'

/** The highest total of an invoice without the buyer's address (VAT Regulations 1995, regulation 16A). */
const simplifiedUpTo = fromDecimal('250.00')

/**
 * Brings the documents of a booking up to date with what it owes: issues an invoice for what is missing, or credit
 * notes for what is too much, against the latest invoices first. The booking waits if details of the company or the
 * buyer are missing. Returns the ids of the new documents. Call it last in every verb that changes what a booking owes,
 * because it locks the numbers and everyone else then waits. The caller has checked that the actor reaches the booking.
 */
export async function issueDueDocuments(
  trx: Trx,
  actor: Actor,
  bookingId: string,
  now = new Date(),
): Promise<string[]> {
  const booking = await holdBooking(trx, bookingId)
  if (!booking) return []
  const due = whatIsDue({ ...booking, invoiced: add(...booking.invoices.map(({ left }) => left)) })
  const issued = due === noMoney ? [] : await issue(trx, actor, { booking, due }, now)

  await noteWait(trx, bookingId, Array.isArray(issued) ? undefined : issued, now)
  return Array.isArray(issued) ? issued : []
}

type Due = { booking: HeldBooking; due: Pence }

/** Issues what is due. Returns the ids, or the reason why nothing could be issued. */
async function issue(trx: Trx, actor: Actor, { booking, due }: Due, now: Date): Promise<string[] | WaitReason> {
  const supplier = await readSupplier(trx)
  if (!supplier) return 'supplier'
  if (due > noMoney) return issueInvoice(trx, actor, { booking, supplier, amount: due }, now)
  return issueCredits(trx, actor, { booking, supplier, amount: subtract(noMoney, due) }, now)
}

type Issue = { booking: HeldBooking; supplier: Supplier; amount: Pence }

async function issueInvoice(
  trx: Trx,
  actor: Actor,
  { booking, supplier, amount }: Issue,
  now: Date,
): Promise<string[] | WaitReason> {
  const { buyer, isKnown, purchaseOrder } = await findBuyer(trx, booking.id)
  if (!isKnown && amount > simplifiedUpTo) return 'buyer'

  const isFirst = booking.invoices.every(({ left }) => left === noMoney)
  const { courseDate, vatCode } = booking
  const id = await writeDocument(
    trx,
    actor,
    {
      series: 'invoice',
      booking,
      corrects: null,
      items: itemsOf(booking.sold, amount, isFirst),
      taxOn: (issuedOn) => {
        const taxPoint = taxPointOf({ issuedOn, paidOn: isFirst ? booking.paidOn : null, courseDate })
        return { taxPoint, treatment: treatmentOf(vatCode, taxPoint, supplier.registration) }
      },
      supplier,
      buyer,
      isSimplified: !isKnown,
      purchaseOrder,
    },
    now,
  )
  return [id]
}

async function issueCredits(trx: Trx, actor: Actor, { booking, supplier, amount }: Issue, now: Date) {
  const ids: string[] = []
  for (const part of splitCredit(amount, booking.invoices)) {
    const invoice = booking.invoices.find(({ id }) => id === part.id)
    if (!invoice) continue
    const draft: Draft = {
      series: 'credit_note',
      booking,
      corrects: invoice,
      items: [creditItem(booking.sold, part.amount)],
      taxOn: (issuedOn) => ({ taxPoint: issuedOn, treatment: treatmentIn(invoice) }),
      vatOf: vatLeftOf(invoice),
      supplier,
      buyer: await buyerOn(trx, booking.id, invoice),
      isSimplified: invoice.isSimplified,
      purchaseOrder: invoice.purchaseOrder,
    }
    ids.push(await writeDocument(trx, actor, draft, now))
  }
  return ids
}

/** A credit note is made out to the buyer of its invoice, or to today's buyer once that one was forgotten. */
async function buyerOn(trx: Trx, bookingId: string, { id, buyerSealed }: OpenInvoice): Promise<Buyer> {
  return buyerSealed ? openBuyer(loadKeyring(), id, buyerSealed) : (await findBuyer(trx, bookingId)).buyer
}

/** Rounding each credit note by itself would give back another VAT than was charged; the last one gives back the rest. */
function vatLeftOf({ left, vatLeft }: OpenInvoice): typeof vatIn {
  return (gross, percent) => (gross === left ? vatLeft : least(vatIn(gross, percent), vatLeft))
}

/** A credit note gives back VAT at the rate it was charged at, even if the rate has changed since. */
function treatmentIn({ lines: [line] }: OpenInvoice): VatTreatment {
  return line ? { code: line.code, percent: line.percent } : { code: 'none', percent: 0 }
}
