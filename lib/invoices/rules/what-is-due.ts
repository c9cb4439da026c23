import { noMoney, type Pence, subtract } from '../../core/money.ts'

/** What a booking owes, and what was invoiced so far: invoices less credit notes. */
export type Billed = {
  billing: 'own' | 'legacy'
  status: 'pending' | 'confirmed' | 'completed' | 'cancelled' | 'no_show'
  finalAmount: Pence
  cancellationCharge: Pence
  invoiced: Pence
}

/**
 * The amount of a booking's next document: above zero an invoice, below zero a credit note, zero none. Pending and
 * imported bookings get none.
 */
export function whatIsDue({ billing, status, finalAmount, cancellationCharge, invoiced }: Billed): Pence {
  if (billing === 'legacy' || status === 'pending') return noMoney
  return subtract(status === 'cancelled' ? cancellationCharge : finalAmount, invoiced)
}
