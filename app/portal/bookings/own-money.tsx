import type { CustomerActor } from '#lib/core/actor.ts'
import { database } from '#lib/db/database.ts'
import { listDocuments } from '#lib/invoices/list/list-documents.ts'
import { listPayments } from '#lib/payments/list-payments.ts'
import { InvoiceList } from './invoice-list.tsx'
import { PaymentList } from './payment-list.tsx'

/** A customer's invoices and payments. Empty for an attendee, who sees no money. */
export async function OwnMoney({ actor }: { actor: CustomerActor }) {
  const own = { userId: actor.userId }
  const [documents, payments] = await Promise.all([
    listDocuments(database(), actor, own),
    listPayments(database(), actor, own),
  ])
  return (
    <>
      <InvoiceList documents={documents} />
      <PaymentList payments={payments} />
    </>
  )
}
