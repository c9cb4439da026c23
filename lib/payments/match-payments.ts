import { type RawBuilder, sql } from 'kysely'
import { listTypedReferences } from '../core/reference.ts'
import { matchWords } from '../people/list/match-words.ts'

/** Whether the reference of a payment or its booking begins with the text, or the text describes the payer. */
export function matchPayments(text: string): RawBuilder<boolean> {
  const starts = [text.trim().toUpperCase(), ...listTypedReferences(text)].map(
    (start) => `${start.replaceAll(/[\\%_]/g, '\\$&')}%`,
  )
  return sql<boolean>`payments.id in (
    select id from payments where reference like any(${starts})
    union
    select of_booking.id from bookings join payments of_booking on of_booking.booking_id = bookings.id
      where bookings.reference_key like any(${starts})
    union
    select of_people.id from users join payments of_people on of_people.user_id = users.id where ${matchWords(text)}
  )`
}
