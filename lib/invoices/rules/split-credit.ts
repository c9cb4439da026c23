import { noMoney, type Pence, subtract } from '../../core/money.ts'

/** An invoice and what is left of it after earlier credit notes. */
export type Creditable = { id: string; left: Pence }

/**
 * Divides a credit over invoices in the given order, each up to what is left of it. RangeError if a part is left over.
 */
export function splitCredit(credit: Pence, invoices: readonly Creditable[]): { id: string; amount: Pence }[] {
  const parts: { id: string; amount: Pence }[] = []
  let rest = credit
  for (const { id, left } of invoices) {
    const amount = rest < left ? rest : left
    if (amount > 0) parts.push({ id, amount })
    rest = subtract(rest, amount)
  }
  if (rest > noMoney) throw new RangeError(`A credit of ${credit} is more than was invoiced.`)
  return parts
}
