import { type Decimal, fromDecimal, toDecimal } from '../core/money.ts'
import type { Price } from './rules.ts'

type PriceColumns = {
  totalAmount: Decimal
  discountAmount: Decimal
  discountReason: string | null
  finalAmount: Decimal
}

/** A price as the columns of a booking. */
export function toPriceColumns({ total, discount, discountReason, final }: Price): PriceColumns {
  return {
    totalAmount: toDecimal(total),
    discountAmount: toDecimal(discount),
    discountReason,
    finalAmount: toDecimal(final),
  }
}

/** The price in the columns of a booking. */
export function fromPriceColumns({ totalAmount, discountAmount, discountReason, finalAmount }: PriceColumns): Price {
  return {
    total: fromDecimal(totalAmount),
    discount: fromDecimal(discountAmount),
    discountReason,
    final: fromDecimal(finalAmount),
  }
}
