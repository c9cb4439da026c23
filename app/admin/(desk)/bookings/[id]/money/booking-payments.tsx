import beside from '#components/layout/beside.module.css'
import { PaymentsTable } from '#components/payments/payments-table.tsx'
import type { StaffActor } from '#lib/core/actor.ts'
import { database } from '#lib/db/database.ts'
import { listPayments } from '#lib/payments/list-payments.ts'

/** What was paid for the booking. */
export async function BookingPayments({ actor, bookingId }: { actor: StaffActor; bookingId: string }) {
  const payments = await listPayments(database(), actor, { bookingId })
  return (
    <section>
      <h2 className={beside.title}>Payments</h2>
      {payments.length > 0 ? <PaymentsTable rows={payments} /> : <p className={beside.none}>No payments yet.</p>}
    </section>
  )
}
