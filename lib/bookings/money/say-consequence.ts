import { formatPence, noMoney } from '../../core/money.ts'
import type { Consequence } from './consequence.ts'

/** Why so much is given back, as the office reads it before it cancels. */
export function sayGround({ ground, fallsAway, policyKept }: Consequence, daysBefore: number): string {
  const all = `none of the ${formatPence(fallsAway)} is kept`
  if (ground === 'nothing falls away') return 'The price stays the same.'
  if (ground === 'company') return `You are cancelling, so ${all}.`
  if (ground === 'pending') return `It was never confirmed, so ${all}.`
  if (ground === 'cooling off') return `The customer may still change their mind, so ${all}.`
  if (daysBefore < 0) return `The course has begun, so the terms keep ${formatPence(policyKept)}.`
  const days = daysBefore === 1 ? '1 day' : `${daysBefore} days`
  return `${days} before the course, the terms keep ${formatPence(policyKept)} of the ${formatPence(fallsAway)}.`
}

/** What happens to the money of a booking. An imported one is asked for nothing, since what it owed is not known. */
export function sayMoneyOf({ billing }: { billing: 'own' | 'legacy' }, consequence: Consequence): string {
  return sayMoney(billing === 'own' ? consequence : { ...consequence, debt: noMoney })
}

/** What happens to the money, as the booker reads it in a letter. Empty if nothing was paid and nothing is owed. */
export function sayMoney({ kept, policyKept, refund, debt }: Consequence): string {
  const why = kept === policyKept ? 'Under the terms of your booking ' : ''
  return [
    kept > noMoney && `${why}${formatPence(kept)} is kept.`,
    refund > noMoney && `${formatPence(refund)} is given back to you.`,
    debt > noMoney && `${formatPence(debt)} is left to pay.`,
  ]
    .filter(Boolean)
    .join(' ')
}
