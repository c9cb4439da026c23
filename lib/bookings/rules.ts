import { add, least, noMoney, type Pence, percent, subtract } from '../core/money.ts'

/** The group discount: from how many seats, and how many percent. */
export type GroupDiscount = { from: number; percent: number }

export type DiscountKind = 'none' | 'group' | 'company' | 'agreed'

/** The price of a booking: `final` is `total` less `discount`, without what cancelled seats left to pay. */
export type Price = {
  total: Pence
  discount: Pence
  discountKind: DiscountKind
  discountPercent: number | null
  discountReason: string | null
  final: Pence
}

/** What this many seats at one price cost together. */
export function priceOf(seatPrice: Pence, seats: number, group: GroupDiscount): Price {
  return priceOfSeats(
    Array.from({ length: seats }, () => seatPrice),
    group,
  )
}

/** What seats cost together: a group gets its percentage off, rounded half up to the penny. */
export function priceOfSeats(seatPrices: readonly Pence[], group: GroupDiscount): Price {
  const total = add(...seatPrices)
  if (seatPrices.length < group.from || group.percent === 0) return withDiscount(total, noDiscount)
  return withDiscount(total, {
    discount: percent(total, group.percent),
    discountKind: 'group',
    discountPercent: group.percent,
    discountReason: `Group of ${seatPrices.length}: ${group.percent} %`,
  })
}

/**
 * The price of a booking whose seats changed. A group discount is calculated anew; an agreed one stays, up to the
 * price; a company's percentage is taken off the new sum. Fewer seats never cost more than before.
 */
export function repriceOf(
  before: Price,
  seatPrices: { before: readonly Pence[]; after: readonly Pence[] },
  group: GroupDiscount,
): Price {
  const price = pricedAnew(before, seatPrices.after, group)
  const isFewer = seatPrices.after.length < seatPrices.before.length
  if (!isFewer || price.final <= before.final) return price
  return withDiscount(price.total, {
    discount: subtract(price.total, before.final),
    discountKind: 'group',
    discountPercent: null,
    discountReason: 'Not more than before a seat was cancelled',
  })
}

function pricedAnew(before: Price, seatPrices: readonly Pence[], group: GroupDiscount): Price {
  const { discount, discountKind, discountPercent, discountReason } = before
  if (discountKind === 'none' || discountKind === 'group') return priceOfSeats(seatPrices, group)

  const total = add(...seatPrices)
  const agreed = discountKind === 'company' ? percent(total, discountPercent ?? 0) : least(discount, total)
  return withDiscount(total, { discount: agreed, discountKind, discountPercent, discountReason })
}

const noDiscount = { discount: noMoney, discountKind: 'none', discountPercent: null, discountReason: null } as const

function withDiscount(total: Pence, discount: Omit<Price, 'total' | 'final'>): Price {
  return { total, ...discount, final: subtract(total, discount.discount) }
}
