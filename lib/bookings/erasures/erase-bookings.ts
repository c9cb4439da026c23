import { sql } from 'kysely'
import { addMonths } from '../../core/plain-date.ts'
import type { Trx } from '../../db/types.ts'
import type { EraseInput, ErasureEntry } from '../../privacy/personal-data.ts'
import { readRetentionYears } from '../../privacy/retention/retention-years.ts'

/** Removes all but dates, courses and money from a person's bookings, and their name from every register. */
export async function eraseBookings(trx: Trx, input: EraseInput): Promise<ErasureEntry[]> {
  const seats = await eraseSeats(trx, input)
  const bookings = await emptyBookings(trx, input)
  const years = await readRetentionYears(trx)
  const last = bookings
    .map(({ heldOn }) => heldOn)
    .toSorted()
    .at(-1)

  return [
    {
      table: 'bookings',
      rows: bookings.length,
      fate: 'blanked',
      reason:
        'Special requirements, invoice address and reasons in words; course, dates and amounts stay with the accounts',
      until: last ? addMonths(last, 72) : null,
    },
    {
      table: 'booking_attendees',
      rows: seats,
      fate: 'blanked',
      reason:
        'Names and addresses on registers; that a seat was taken stays as evidence of training. Other people’s seats stay',
      until: last ? addMonths(last, 12 * years.registers) : null,
    },
  ]
}

/**
 * Erases seats linked to the person, and unlinked seats with their name on their own booking or next to their email. A
 * seat with another name loses only this person's email.
 */
async function eraseSeats(trx: Trx, { userIds, emails, names, pseudonym, now }: EraseInput): Promise<number> {
  const isNamed = sql`lower(concat_ws(' ', seat.first_name, seat.last_name) collate "pg_c_utf8") = any(${names}::text[])`
  const isTheirs = sql`(
    seat.user_id = any(${userIds}::uuid[])
    or seat.user_id is null and ${isNamed} and (
      lower(seat.email) = any(${emails}::text[])
      or seat.booking_id in (select id from bookings where user_id = any(${userIds}::uuid[]))
    )
  )`
  const { numAffectedRows } = await sql`
    update booking_attendees seat set
      first_name = case when ${isTheirs} then ${pseudonym.firstName} else seat.first_name end,
      last_name = case when ${isTheirs} then ${pseudonym.lastName} else seat.last_name end,
      certificate_name = case when ${isTheirs} then null else seat.certificate_name end,
      email = null, updated_at = ${now}
    where ${isTheirs} or lower(seat.email) = any(${emails}::text[])
  `.execute(trx)
  return Number(numAffectedRows ?? 0)
}

/** Empties the free text of a person's bookings. Keeps a discount reason that the product wrote. */
async function emptyBookings(trx: Trx, { userIds, now }: EraseInput): Promise<{ heldOn: string }[]> {
  const { rows } = await sql<{ heldOn: string }>`
    update bookings set
      special_requirements = null, invoice_details = '{}', cancellation_reason = null,
      discount_reason = case when discount_kind = 'group' then discount_reason end,
      version = version + 1, updated_at = ${now}
    where user_id = any(${userIds}::uuid[])
    returning coalesce(course_date, created_at::date) as held_on
  `.execute(trx)
  return rows
}
