import { add, type Pence, pence, spread, subtract, times } from '../../core/money.ts'
import { type VatTreatment, vatIn } from './vat.ts'

/** Something that a document charges for. `unit` includes VAT, and is negative for a discount. */
export type Item = { text: string; quantity: number; unit: Pence }

export type Line = Item & VatTreatment & { gross: Pence; net: Pence; vat: Pence }

/** The lines of a document and its sums. */
export type Sums = { lines: Line[]; net: Pence; vat: Pence; gross: Pence }

/**
 * Adds up a document. The VAT is that of the total, or `vatOf` says what it is; each line gets its part of it, rounded so
 * that the parts add up to it exactly. RangeError unless the total is above zero.
 */
export function toLines(items: readonly Item[], treatment: VatTreatment, vatOf = vatIn): Sums {
  const whole = items.map((item) => times(item.unit, item.quantity))
  const gross = add(...whole)
  if (gross <= 0) throw new RangeError(`No document over ${gross}`)

  const vat = vatOf(gross, treatment.percent)
  const parts = spread(vat, whole)
  const lines = items.map((item, place) => {
    const [all, part] = [whole[place] ?? pence(0), parts[place] ?? pence(0)]
    return { ...item, ...treatment, gross: all, net: subtract(all, part), vat: part }
  })
  return { lines, net: subtract(gross, vat), vat, gross }
}
