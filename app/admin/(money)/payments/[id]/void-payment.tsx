import { ReasonStep } from '#components/form/reason-step.tsx'
import { formatDecimal } from '#lib/core/money.ts'
import { voidPaymentAction } from './actions.ts'

/** Voids a payment that was recorded by mistake. */
export function VoidPayment({ paymentId, amount }: { paymentId: string; amount: string }) {
  return (
    <ReasonStep
      action={voidPaymentAction}
      fields={{ paymentId }}
      title="It was recorded by mistake"
      button="Void this payment"
    >
      No money arrived: {formatDecimal(amount)} no longer counts and is owed again. If the money did arrive and goes
      back, give it back on the booking’s page instead.
    </ReasonStep>
  )
}
