import { noMoney, type Pence, subtract } from '../../core/money.ts'

/** What a booking owes, and what its documents say so far: invoices less credit notes. */
export type Billed = {
  billing: 'own' | 'legacy'
  status: 'pending' | 'confirmed' | 'completed' | 'cancelled' | 'no_show'
  finalAmount: Pence
  cancellationCharge: Pence
  invoiced: Pence
}

/**
 * What the next document of a booking is about: above zero an invoice, below zero a credit note, zero nothing. A booking
 * gets none before it is confirmed, nor one that was taken over from before this system.
 */
export function whatIsDue({ billing, status, finalAmount, cancellationCharge, invoiced }: Billed): Pence {
  if (billing === 'legacy' || status === 'pending') return noMoney
  return subtract(status === 'cancelled' ? cancellationCharge : finalAmount, invoiced)
}
