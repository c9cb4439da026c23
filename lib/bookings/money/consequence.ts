import { add, least, most, noMoney, type Pence, subtract } from '../../core/money.ts'
import { givenBack, type Step } from './ladder.ts'

/** Who is cancelling. If it is the company, everything is given back. */
export type CancelledBy = 'customer' | 'company'

/** What the terms of a booking say about giving money back. */
export type Terms = { steps: Step[]; coolingOffDays: number; cap: number }

/** When a change is made: days in London until the course and since the booking. */
export type Timing = { daysBefore: number; daysSince: number }

export type Change = {
  /** The price before and after, less discounts, without what earlier cancellations kept. */
  before: Pence
  after: Pence
  /** What earlier cancellations of the booking kept. */
  charge: Pence
  /** What was received, less what went back or is on its way back. */
  received: Pence
  by: CancelledBy
  isPending: boolean
  isConsumer: boolean
  timing: Timing
  terms: Terms
  /** What the office keeps instead of what the terms say, at most `fallsAway`. */
  keepInstead?: Pence | undefined
}

/** What decides how much is given back. */
export type Ground = 'nothing falls away' | 'company' | 'pending' | 'cooling off' | 'ladder'

/** What a change does to the account of a booking. */
export type Consequence = {
  /** How much the price goes down. */
  fallsAway: Pence
  /** How much of that is kept, and how much the terms alone would keep. */
  kept: Pence
  policyKept: Pence
  ground: Ground
  /** What the booking then costs, how much of the money received goes back, and what is left to pay. */
  owed: Pence
  refund: Pence
  debt: Pence
}

/** What cancelling a booking, or some of its seats, does to the money. Every sum is zero or more. */
export function consequenceOf(change: Change): Consequence {
  const { before, after, charge, received, keepInstead } = change
  const fallsAway = most(noMoney, subtract(before, after))
  const ground = groundOf(change, fallsAway)
  const policyKept = ground === 'ladder' ? subtract(fallsAway, give(change, fallsAway)) : noMoney
  const kept = keepInstead === undefined ? policyKept : least(most(keepInstead, noMoney), fallsAway)
  const owed = add(subtract(before, fallsAway), charge, kept)
  return {
    fallsAway,
    kept,
    policyKept,
    ground,
    owed,
    refund: most(noMoney, subtract(received, owed)),
    debt: most(noMoney, subtract(owed, received)),
  }
}

function give({ timing, terms }: Change, fallsAway: Pence): Pence {
  return givenBack(fallsAway, { days: timing.daysBefore, steps: terms.steps, cap: terms.cap })
}

/** A consumer who changes their mind in time gets everything back, as does a customer who was never confirmed. */
function groundOf({ by, isPending, isConsumer, timing, terms }: Change, fallsAway: Pence): Ground {
  if (fallsAway === noMoney) return 'nothing falls away'
  if (by === 'company') return 'company'
  if (isPending) return 'pending'
  const isInTime = timing.daysSince <= terms.coolingOffDays && timing.daysBefore > 0
  return isConsumer && isInTime && terms.coolingOffDays > 0 ? 'cooling off' : 'ladder'
}
