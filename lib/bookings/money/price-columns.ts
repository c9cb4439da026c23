import { add, type Decimal, fromDecimal, type Pence, subtract, toDecimal } from '../../core/money.ts'
import type { DiscountKind, Price } from '../rules.ts'

type PriceColumns = {
  totalAmount: Decimal
  discountAmount: Decimal
  discountKind: DiscountKind
  discountPercent: number | null
  discountReason: string | null
  cancellationCharge: Decimal
  finalAmount: Decimal
}

/** A price, and what cancelled seats left to pay, as the columns of a booking. */
export function toPriceColumns({ total, discount, final, ...words }: Price, charge: Pence): PriceColumns {
  const { discountKind, discountPercent, discountReason } = words
  return {
    totalAmount: toDecimal(total),
    discountAmount: toDecimal(discount),
    discountKind,
    discountPercent,
    discountReason,
    cancellationCharge: toDecimal(charge),
    finalAmount: toDecimal(add(final, charge)),
  }
}

/** The price in the columns of a booking, and what its cancelled seats left to pay. */
export function fromPriceColumns(columns: PriceColumns): { price: Price; charge: Pence } {
  const { totalAmount, discountAmount, finalAmount, cancellationCharge, ...words } = columns
  const { discountKind, discountPercent, discountReason } = words
  const charge = fromDecimal(cancellationCharge)
  const final = subtract(fromDecimal(finalAmount), charge)
  const [total, discount] = [fromDecimal(totalAmount), fromDecimal(discountAmount)]
  return { price: { total, discount, discountKind, discountPercent, discountReason, final }, charge }
}
