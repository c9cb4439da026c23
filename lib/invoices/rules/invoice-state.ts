import { fromDecimal, noMoney } from '../../core/money.ts'
import type { PlainDate } from '../../core/plain-date.ts'

export type InvoiceState = 'open' | 'overdue' | 'paid'

type Row = { open: string | null; dueOn: PlainDate | null }

/** Whether an invoice is settled, open or overdue. A credit note has a state of its own. */
export function stateOf({ open, dueOn }: Row, today: PlainDate): InvoiceState | 'credit' {
  if (open === null) return 'credit'
  if (fromDecimal(open) === noMoney) return 'paid'
  return dueOn !== null && dueOn < today ? 'overdue' : 'open'
}
