import { Facts } from '#components/ui/facts.tsx'
import { formatMoment, formatPlainDate } from '#lib/core/dates.ts'
import { formatDecimal } from '#lib/core/money.ts'
import type { findPayment } from '#lib/payments/find-payment.ts'
import { paymentMethodLabels } from '#lib/payments/labels.ts'

type Payment = NonNullable<Awaited<ReturnType<typeof findPayment>>>

/** What came, how and when, and why it is void. */
export function PaymentFacts({ payment }: { payment: Payment }) {
  return (
    <Facts
      title="Payment"
      facts={[
        { label: 'Amount', value: formatDecimal(payment.amount) },
        { label: 'By', value: paymentMethodLabels[payment.method] },
        { label: 'Received on', value: payment.receivedOn && formatPlainDate(payment.receivedOn) },
        { label: 'Recorded', value: formatMoment(payment.createdAt) },
        { label: 'Note', value: payment.entryNote },
        { label: 'Void because', value: payment.voidReason },
      ]}
    />
  )
}
