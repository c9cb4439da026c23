import { BookingDocuments } from '#components/invoices/booking-documents.tsx'
import beside from '#components/layout/beside.module.css'
import { AccountTable } from '#components/payments/account-table.tsx'
import { PaymentsTable } from '#components/payments/payments-table.tsx'
import { ButtonLink } from '#components/ui/button.tsx'
import type { StaffActor } from '#lib/core/actor.ts'
import { formatPence, noMoney, type Pence } from '#lib/core/money.ts'
import { database } from '#lib/db/database.ts'
import { findWait, listDocuments } from '#lib/invoices/list/list-documents.ts'
import { listEntries } from '#lib/payments/account/list-entries.ts'
import { readAccount } from '#lib/payments/account/read-account.ts'
import { listPayments, type PaymentRow } from '#lib/payments/list-payments.ts'
import styles from './money.module.css'

type Props = { actor: StaffActor; bookingId: string }

/** What is owed, received and to be given back, the payments, and the account behind these sums. */
export async function BookingMoney({ actor, bookingId }: Props) {
  const [account, entries, payments, documents, wait] = await Promise.all([
    readAccount(database(), bookingId),
    listEntries(database(), bookingId),
    listPayments(database(), actor, { bookingId }),
    listDocuments(database(), actor, { bookingId }),
    findWait(database(), actor, bookingId),
  ])
  const { owed, received, returned, onItsWay, debt, toGiveBack } = account
  return (
    <section aria-labelledby="money">
      <div className={styles.head}>
        <h2 id="money">Money</h2>
        <ButtonLink href={`/admin/bookings/${bookingId}/payment`}>Take a payment</ButtonLink>
        {(toGiveBack > noMoney || payments.some(isRefundable)) && (
          <ButtonLink href={`/admin/bookings/${bookingId}/give-back`}>Give money back</ButtonLink>
        )}
      </div>
      <dl className={styles.figures}>
        <Sum label="Owed" sum={owed} />
        <Sum label="Received" sum={received} />
        {returned > noMoney && <Sum label="Given back" sum={returned} />}
        {onItsWay > noMoney && <Sum label="On its way back" sum={onItsWay} />}
        {toGiveBack > noMoney ? (
          <Sum label="To give back" sum={toGiveBack} needs />
        ) : (
          <Sum label="Left to pay" sum={debt} needs={debt > noMoney} />
        )}
      </dl>
      {payments.length > 0 ? <PaymentsTable rows={payments} /> : <p className={beside.none}>No payments yet.</p>}
      <BookingDocuments rows={documents} wait={wait} now={new Date()} />
      {entries.length > 0 && (
        <details className={styles.account}>
          <summary>How this adds up</summary>
          <AccountTable rows={entries} />
        </details>
      )}
    </section>
  )
}

function isRefundable({ status }: PaymentRow): boolean {
  return status === 'succeeded' || status === 'partially_refunded'
}

/** A figure. `sum` is null for what an imported booking owed, which is not known. */
function Sum({ label, sum, needs = false }: { label: string; sum: Pence | null; needs?: boolean }) {
  return (
    <div data-needs={needs}>
      <dt>{label}</dt>
      <dd>{sum === null ? 'Before this system' : formatPence(sum)}</dd>
    </div>
  )
}
