import { type RawBuilder, sql } from 'kysely'
import { listTypedReferences } from '../../core/reference.ts'
import { matchWords } from '../../people/list/match-words.ts'
import { readTypedNumber } from '../rules/read-typed-number.ts'

/** Whether the words match a document's number, its booking's reference, or the person who booked. */
export function matchInvoices(text: string): RawBuilder<boolean> {
  const typed = readTypedNumber(text)
  if (typed) {
    const ofSeries = typed.prefix ? sql` and invoices.label like ${`${typed.prefix}-%`}` : sql``
    return sql<boolean>`(invoices.number = ${typed.number}${ofSeries})`
  }
  const keys = listTypedReferences(text)
  return sql<boolean>`(
    invoices.booking_id in (select id from bookings where reference_key = any(${keys}::text[]))
    or invoices.user_id in (select users.id from users where ${matchWords(text)})
  )`
}
