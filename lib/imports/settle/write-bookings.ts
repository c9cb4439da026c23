import { sql } from 'kysely'
import { applyImportedBookings, applyImportedSeats } from '../../bookings/imported/apply-imported-bookings.ts'
import { makeTempTable } from '../../db/temp-table.ts'
import type { Trx } from '../../db/types.ts'
import { applyImportedPayments } from '../../payments/imported/apply-imported-payments.ts'
import { temp } from '../temp-tables.ts'
import { linkSeats } from './find-participants.ts'

/** Turns the winning records into bookings, seats, payments and refunds, through the verbs of those who own them. */
export async function writeBookings(trx: Trx): Promise<void> {
  await makeTempTable(
    trx,
    temp.importedBookings,
    sql`
    select winners.booking_id, winners.is_new_booking as is_new, winners.user_id, stored.id as row_id, stored.reference,
      course.id as course_id, stored.course_name, stored.course_date, stored.type, stored.status,
      stored.seats as number_of_attendees, stored.total_amount, stored.discount_amount, stored.discount_reason,
      stored.final_amount, stored.special_requirements, stored.invoice_details, stored.terms_accepted,
      stored.created_at, stored.effective_at as updated_at
    from ${temp.winners}
    join legacy_bookings stored on stored.id = winners.row_id
    left join (
      select distinct on (named.course_name) named.course_name, courses.id
      from (
        select distinct stored.course_name
        from ${temp.winners} join legacy_bookings stored on stored.id = winners.row_id where stored.course_name is not null
      ) named
      join courses on courses.code = upper(regexp_replace(named.course_name, '[\\s-]+', '_', 'g'))
        or lower(courses.name) = lower(named.course_name)
      order by named.course_name, courses.code
    ) course on course.course_name = stored.course_name
    where winners.is_writable
  `,
  )
  await applyImportedBookings(trx, temp.importedBookings)

  await linkSeats(trx)
  await applyImportedSeats(trx, temp.seats)

  await choosePayments(trx)
  await applyImportedPayments(trx, temp.importedBookings, temp.importedPayments)
}

/** A payment that nobody touched, of a booking that a record still makes and nobody edited, gives its reference up. */
const mayMove = sql`exists (
  select from bookings booking
  join legacy_bookings maker on maker.booking_id = booking.id and maker.state = 'imported'
  where booking.id = held.booking_id and booking.version = 1 and booking.updated_at = maker.effective_at
) and not exists (select from refunds where refunds.payment_id = held.id and not refunds.is_imported)`

/**
 * Payment references are unique. One that several bookings claim belongs to the earliest of them, and one that a payment
 * bears which stays as it is to nobody here; the others fall back to their own MIGRATED- reference, a form no one else may take.
 */
async function choosePayments(trx: Trx): Promise<void> {
  await makeTempTable(
    trx,
    temp.claimed,
    sql`
    select stored.payment_reference as reference,
      (array_agg(stored.booking_id order by stored.created_at, stored.reference_key))[1] as booking_id
    from legacy_bookings stored
    where stored.state = 'imported' and stored.payment_reference is not null
      and stored.payment_reference not like 'MIGRATED-%'
      and stored.payment_reference in (
        select earlier.payment_reference from legacy_bookings earlier where earlier.id in (select row_id from ${temp.importedBookings})
        union
        select payments.reference from payments
        where payments.is_imported and payments.booking_id in (select booking_id from ${temp.importedBookings})
      )
      and not exists (
        select from payments held
        where held.reference = stored.payment_reference and not (held.is_imported and ${mayMove})
      )
    group by stored.payment_reference
  `,
  )
  await makeTempTable(
    trx,
    temp.importedPayments,
    sql`
    select stored.booking_id, booking.user_id, coalesce(claimed.reference, 'MIGRATED-' || stored.reference
        || case when taken.id is null then '' else '-' || left(encode(stored.settle_hash, 'hex'), 12) end) as reference,
      stored.final_amount as amount,
      case when stored.is_refunded then stored.final_amount else 0 end as refunded_amount,
      stored.payment_method as method, case when stored.is_refunded then 'refunded' else 'succeeded' end as status,
      stored.paid_at, stored.created_at, stored.effective_at as updated_at,
      case when stored.is_refunded then greatest(stored.paid_at, stored.effective_at) end as refunded_at
    from legacy_bookings stored
    join bookings booking on booking.id = stored.booking_id
    left join ${temp.claimed} on claimed.reference = stored.payment_reference and claimed.booking_id = stored.booking_id
    left join payments taken on taken.reference = 'MIGRATED-' || stored.reference and not taken.is_imported
    where stored.paid_at is not null and (
      stored.id in (select row_id from ${temp.importedBookings})
      or stored.state = 'imported' and booking.version = 1 and booking.updated_at = stored.effective_at
        and stored.payment_reference in (select reference from ${temp.claimed})
    )
  `,
  )
}
