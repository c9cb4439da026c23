import type { MovingClaim } from '../privacy/personal-data.ts'
import { personalData } from '../records/personal-data.ts'

/** A rule that always holds, and the query that lists the ids of whatever breaks it. */
type Invariant = { rule: string; offenders: string }

/** Addresses may: whoever reads them goes on to the survivor. */
const following = personalData
  .flatMap(({ claims }) => claims)
  .filter((claim) => claim.onMerge === 'move')
  .filter(({ table }) => table !== 'user_identities')

/** Merged people to whom rows of this claim still belong, but for those whose twin the survivor has. */
function hangingOn({ table, column, twins }: MovingClaim): string {
  const same = (twins ?? []).map((name) => ` and twin.${name} = row_of.${name}`).join('')
  const twin = `select from ${table} twin where twin.${column} = users.merged_into_id${same}`
  return `
    select users.id from users join ${table} row_of on row_of.${column} = users.id
    where users.merged_into_id is not null${twins ? ` and not exists (${twin})` : ''}`
}

export const invariants: Invariant[] = [
  {
    rule: "people's figures equal their bookings and payments",
    offenders: `
      select users.id from users join user_figures figures on figures.user_id = users.id
      where (users.total_bookings, users.total_spent, users.first_booking_date, users.last_booking_date)
        is distinct from
        (figures.total_bookings, figures.total_spent, figures.first_booking_date, figures.last_booking_date)`,
  },
  {
    rule: 'kept counts of people equal the people',
    offenders: `
      select coalesce(kept.facets, counted.facets) from (
        select concat_ws(' ', role, status, customer_type, marketing_consent) as facets, sum(people) as people
        from user_facet_counts group by 1 having sum(people) <> 0
      ) kept
      full join (
        select concat_ws(' ', role, status, customer_type, marketing_consent) as facets, count(*) as people
        from users where merged_into_id is null and erased_at is null group by 1
      ) counted using (facets)
      where kept.people is distinct from counted.people`,
  },
  {
    rule: 'refunded amounts equal the refunds, never more than was paid',
    offenders: `
      select payments.id from payments
      left join lateral (
        select coalesce(sum(amount), 0) as amount from refunds
        where refunds.payment_id = payments.id and refunds.status = 'succeeded'
      ) returned on true
      where payments.refunded_amount <> returned.amount or returned.amount > payments.amount`,
  },
  {
    rule: 'the status of a payment says what was refunded',
    offenders: `
      select id from payments
      where (status = 'refunded') <> (refunded_amount = amount)
        or (status = 'partially_refunded') <> (refunded_amount > 0 and refunded_amount < amount)`,
  },
  {
    rule: 'a payment belongs to the person who made the booking',
    offenders: `
      select payments.id from payments join bookings on bookings.id = payments.booking_id
      where payments.user_id <> bookings.user_id`,
  },
  {
    rule: 'every booking has a row for each of its seats',
    offenders: `
      select bookings.id from bookings
      left join booking_attendees seats on seats.booking_id = bookings.id and seats.status = 'booked'
      group by bookings.id having count(seats.id) <> bookings.number_of_attendees`,
  },
  {
    rule: 'seats taken equal the seats of live bookings, never more than there are',
    offenders: `
      select course_sessions.id from course_sessions
      left join lateral (
        select count(*) as taken from bookings
        join booking_attendees seats on seats.booking_id = bookings.id and seats.status = 'booked'
        where bookings.session_id = course_sessions.id and bookings.status <> 'cancelled'
      ) live on true
      where course_sessions.seats_taken <> live.taken or live.taken > course_sessions.capacity`,
  },
  {
    rule: 'everyone with an email is found by it',
    offenders: `
      select users.id from users
      left join user_identities found on found.channel = 'email' and found.external_id = users.email
      where users.email is not null and users.merged_into_id is null and found.user_id is distinct from users.id`,
  },
  { rule: 'nothing hangs on a merged person', offenders: following.map(hangingOn).join(' union ') },
  {
    rule: 'merged people point at someone who is not merged',
    offenders: `
      select users.id from users join users survivor on survivor.id = users.merged_into_id
      where survivor.merged_into_id is not null`,
  },
]
