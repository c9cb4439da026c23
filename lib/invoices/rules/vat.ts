import { type Pence, share } from '../../core/money.ts'
import type { PlainDate } from '../../core/plain-date.ts'
import type { VatCode } from '../../core/vat-code.ts'

/**
 * Whether the company is registered, and from which day; `from` is empty if it always was. `percent` is the standard
 * rate.
 */
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

/** The tax point: the day of payment, invoice or course, whichever comes first. */
export function taxPointOf(days: { issuedOn: PlainDate; paidOn: PlainDate | null; courseDate: PlainDate | null }) {
  const { issuedOn, paidOn, courseDate } = days
  return [paidOn, courseDate].reduce<PlainDate>((first, day) => (day && day < first ? day : first), issuedOn)
}
