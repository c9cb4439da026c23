import { sql } from 'kysely'
import { makeTempTable } from '../../db/temp-table.ts'
import type { Trx } from '../../db/types.ts'
import { temp } from '../temp-tables.ts'

/**
 * Lays out every seat of the written bookings, and finds or creates the people behind participants' own emails. Leaves
 * `seats`, `resolved` (email → person) and `participants`: people known only from a seat, now or before.
 */
export async function findParticipants(trx: Trx): Promise<void> {
  await layOutSeats(trx)
  await resolveEmails(trx)
  await makeTempTable(
    trx,
    temp.participants,
    sql`
    select told.user_id, min(told.email) as email, bool_and(told.is_new) as is_new
    from (
      select user_id, email, is_new from ${temp.resolved}
      union all
      select user_id, email, is_new from ${temp.people}
      union all
      select seat.user_id, seat.email, false from booking_attendees seat
      where seat.user_id is not null
        and seat.booking_id in (select booking_id from ${temp.lost} union select booking_id from ${temp.winners} where not is_new_booking)
    ) told
    left join users found on found.id = told.user_id
    where told.user_id not in (select user_id from ${temp.feed})
      and (told.is_new or (
        found.import_run_id is not null and found.role = 'customer' and (
          found.id in (select user_id from ${temp.people})
          or not exists (select from bookings where bookings.user_id = found.id and bookings.source = 'import')
        )
      ))
    group by told.user_id
  `,
  )
}

async function layOutSeats(trx: Trx): Promise<void> {
  await makeTempTable(
    trx,
    temp.seats,
    sql`
    select feed.booking_id, feed.row_id, seat.number as seat_number, feed.user_id as booker_id, feed.email as booker_email,
      feed.first_name as booker_first_name, feed.last_name as booker_last_name,
      feed.created_at, feed.effective_at, feed.settle_hash,
      listed.value ->> 'firstName' as first_name, listed.value ->> 'lastName' as last_name,
      listed.value ->> 'email' as email, listed.value ->> 'certificateName' as certificate_name,
      null::uuid as user_id
    from ${temp.feed}
    join legacy_bookings stored on stored.id = feed.row_id
    cross join lateral generate_series(1, stored.seats) as seat (number)
    left join lateral (select stored.participants -> (seat.number - 1) as value) listed on true
    where feed.is_writable
  `,
  )
}

/** Erased addresses resolve to no one, so that a seat never brings a person back. */
async function resolveEmails(trx: Trx): Promise<void> {
  await makeTempTable(
    trx,
    temp.resolved,
    sql`
    select email, user_id, is_new from ${temp.contacts}
    union all
    select emails.email, coalesce(found.id, uuidv7()), found.id is null
    from (
      select distinct email from ${temp.seats}
      where email is not null and email not in (select email from ${temp.contacts})
    ) emails
    left join users named on named.email = emails.email
    left join user_identities known on known.channel = 'email' and known.external_id = emails.email
    left join users held on held.id = coalesce(named.id, known.user_id)
    left join users found on found.id = coalesce(held.merged_into_id, held.id)
    left join erased_emails erased on erased.digest = sha256(convert_to(emails.email, 'UTF8'))
    where erased.digest is null
  `,
  )
}

/**
 * Links each seat to its person. Two people are never fused: a seat with the booker's address but another name stays
 * unlinked, and so does a second name with one address within a booking.
 */
export async function linkSeats(trx: Trx): Promise<void> {
  await sql`
    update ${temp.seats} set user_id = linked.user_id
    from (
      select seat.booking_id, seat.seat_number, resolved.user_id
      from (
        select seats.*, lower(concat_ws(' ', first_name, last_name)) as name,
          first_value(lower(concat_ws(' ', first_name, last_name))) over (
            partition by booking_id, email order by seat_number
          ) as first_name_of_email
        from ${temp.seats} where email is not null
      ) seat
      join ${temp.resolved} on resolved.email = seat.email
      join users booker on booker.id = seat.booker_id
      where case
        when resolved.user_id <> seat.booker_id then seat.name = seat.first_name_of_email
        else concat_ws(' ', booker.first_name, booker.last_name) = '' or seat.name <> '' and seat.name in (
          lower(concat_ws(' ', booker.first_name, booker.last_name)),
          lower(concat_ws(' ', seat.booker_first_name, seat.booker_last_name))
        )
      end
    ) linked
    where linked.booking_id = seats.booking_id and linked.seat_number = seats.seat_number
  `.execute(trx)
}
