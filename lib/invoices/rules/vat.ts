import { type Pence, share } from '../../core/money.ts'
import type { PlainDate } from '../../core/plain-date.ts'
import type { VatCode } from '../../core/vat-code.ts'

/** Whether and since when the company is registered; `from` is empty for ever since. `percent` is the standard rate. */
export type Registration = { isRegistered: boolean; from: PlainDate | ''; percent: number }

/** How a document treats VAT. `none` is the code of a company that was not registered: such a document shows no VAT. */
export type VatTreatment = { code: VatCode | 'none'; percent: number }

/** How a sale with this tax point is treated. */
export function treatmentOf(code: VatCode, taxPoint: PlainDate, registration: Registration): VatTreatment {
  const { isRegistered, from, percent } = registration
  if (!isRegistered || taxPoint < from) return { code: 'none', percent: 0 }
  return { code, percent: code === 'standard' ? percent : 0 }
}

/** The VAT inside a price that includes it, half a penny rounded up. */
export function vatIn(gross: Pence, percent: number): Pence {
  return share(gross, percent, 100 + percent)
}

/** The day on which the tax falls due: that of payment, invoice or course, whichever is first. */
export function taxPointOf(days: { issuedOn: PlainDate; paidOn: PlainDate | null; courseDate: PlainDate | null }) {
  const { issuedOn, paidOn, courseDate } = days
  return [paidOn, courseDate].reduce<PlainDate>((first, day) => (day && day < first ? day : first), issuedOn)
}
