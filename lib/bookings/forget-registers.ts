import { sql } from 'kysely'
import { toPlainDate } from '../core/dates.ts'
import { addMonths } from '../core/plain-date.ts'
import type { Trx } from '../db/types.ts'

/** Removes the names from seats of courses over `years` ago, unless the seat has a certificate that is still kept. */
export async function forgetRegisters(
  trx: Trx,
  { years, certificateYears }: { years: number; certificateYears: number },
  now: Date,
  most: number,
): Promise<number> {
  const today = toPlainDate(now)
  const { numAffectedRows } = await sql`
    update booking_attendees
    set user_id = null, first_name = null, last_name = null, email = null, certificate_name = null, updated_at = ${now}
    where id in (
      select seat.id from booking_attendees seat
      join bookings booked on booked.id = seat.booking_id
      where coalesce(booked.course_date, booked.created_at::date) < ${addMonths(today, -12 * years)}::date
        and num_nonnulls(seat.user_id, seat.first_name, seat.last_name, seat.email, seat.certificate_name) > 0
        and not exists (
          select from certificates
          where certificates.attendee_id = seat.id
            and certificates.expires_on >= ${addMonths(today, -12 * certificateYears)}::date
        )
      limit ${most}
    )
  `.execute(trx)
  return Number(numAffectedRows ?? 0)
}
