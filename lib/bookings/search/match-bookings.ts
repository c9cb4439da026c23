import { type RawBuilder, sql } from 'kysely'
import { listTypedReferences, squeezeReference } from '../../core/reference.ts'
import { matchWords } from '../../people/list/match-words.ts'
import { bookingPrefix } from '../book-seats.ts'

/** Fewer letters would mean too many references. */
const shortestCode = 5

/**
 * Whether a booking's reference begins like this, or the words are about its booker: two searches by index put together,
 * where an OR over two tables would read every booking.
 */
export function matchBookings(text: string): RawBuilder<boolean> {
  const starts = sql.join(
    referenceKeys(text).map((key) => sql`reference_key like ${`${key.replaceAll(/[\\%_]/g, '\\$&')}%`}`),
    sql` or `,
  )
  return sql<boolean>`bookings.id in (
    select id from bookings where ${starts}
    union
    select of_people.id from users join bookings of_people on of_people.user_id = users.id where ${matchWords(text)}
  )`
}

/** How the start of a reference may stand in the database, whatever spelling it was typed or pasted in. */
function referenceKeys(text: string): string[] {
  const keys = listTypedReferences(text).flatMap(spellingsOf)
  return keys.length > 0 ? keys : ['-']
}

function spellingsOf(typed: string): string[] {
  const prefix = squeezeReference(bookingPrefix)
  const hasPrefix = typed.startsWith(prefix)
  const code = (hasPrefix ? typed.slice(prefix.length) : typed).replaceAll('O', '0').replaceAll(/[IL]/g, '1')
  return hasPrefix || code.length >= shortestCode ? [typed, prefix + code] : [typed]
}
