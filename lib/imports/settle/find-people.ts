import { sql } from 'kysely'
import { makeTempTable } from '../../db/temp-table.ts'
import type { Trx } from '../../db/types.ts'
import { temp } from '../temp-tables.ts'

/**
 * Finds the person behind each contact email, following merged addresses. Leaves `people` (everyone whose bookings
 * change; new ones have ids) and `feed` (all imported records of those people), and fills winners.user_id.
 */
export async function findPeople(trx: Trx): Promise<void> {
  await makeTempTable(
    trx,
    temp.contacts,
    sql`
    select emails.email, coalesce(found.id, uuidv7()) as user_id, found.id is null as is_new,
      coalesce(found.role <> 'customer', false) as is_staff
    from (select distinct email from ${temp.winners}) emails
    left join users named on named.email = emails.email
    left join user_identities known on known.channel = 'email' and known.external_id = emails.email
    left join users held on held.id = coalesce(named.id, known.user_id)
    left join users found on found.id = coalesce(held.merged_into_id, held.id)
  `,
  )
  await sql`update ${temp.winners} set user_id = contacts.user_id from ${temp.contacts} where contacts.email = winners.email`.execute(
    trx,
  )
  await makeTempTable(
    trx,
    temp.people,
    sql`
    select user_id, min(email) as email, bool_and(is_new) as is_new, bool_or(is_staff) as is_staff
    from ${temp.contacts} group by user_id
    union
    select users.id, users.email, false, users.role <> 'customer'
    from users
    where users.id in (select user_id from ${temp.lost} union select previous_user_id from ${temp.winners} where is_writable)
      and users.id not in (select user_id from ${temp.contacts})
  `,
  )
  await gatherFeed(trx)
  await pairWholeNames(trx)
}

async function gatherFeed(trx: Trx): Promise<void> {
  const fields = sql.raw(`stored.id as row_id, stored.email, stored.created_at, stored.effective_at, stored.settle_hash,
    stored.first_name, stored.last_name, stored.whole_name, stored.phone, stored.company_name, stored.is_corporate,
    stored.address_line_1, stored.address_line_2, stored.city, stored.postcode, stored.vat_number, stored.paid_at,
    stored.status, stored.final_amount, stored.is_refunded`)
  await makeTempTable(
    trx,
    temp.feed,
    sql`
    select winners.user_id, winners.booking_id, winners.is_writable, ${fields}
    from ${temp.winners} join legacy_bookings stored on stored.id = winners.row_id
    union all
    select people.user_id, booking.id,
      booking.version = 1 and booking.updated_at = stored.effective_at, ${fields}
    from ${temp.people}
    join bookings booking on booking.user_id = people.user_id
    join legacy_bookings stored on stored.booking_id = booking.id
    where not people.is_new and stored.id not in (select row_id from ${temp.winners})
  `,
  )
}

/** A name given as one string takes the pair that another record of the person spells alike, otherwise its split. */
async function pairWholeNames(trx: Trx): Promise<void> {
  await sql`
    with spelled as (
      select distinct on (user_id, whole_name) user_id, whole_name, first_name, last_name
      from (
        select user_id, first_name || ' ' || last_name as whole_name, first_name, last_name, effective_at, settle_hash,
          1 as rank
        from ${temp.feed} where whole_name is null
        union all
        select id, first_name || ' ' || last_name, first_name, last_name, '-infinity', '', 2
        from users where id in (select user_id from ${temp.people})
      ) pair
      order by user_id, whole_name, rank, effective_at desc, settle_hash desc
    )
    update ${temp.feed} set first_name = spelled.first_name, last_name = spelled.last_name
    from spelled
    where spelled.user_id = feed.user_id and spelled.whole_name = feed.whole_name and feed.whole_name like '% % %'
  `.execute(trx)
}
