import { sql } from 'kysely'
import type { TempTable } from '../../db/temp-table.ts'
import type { Trx } from '../../db/types.ts'

/**
 * Refreshes the figures of many people at once, for a whole import; `people` names a temporary table with their
 * user_id. Aggregates in one pass; db:check compares the result with the view user_figures.
 */
export async function refreshFiguresOf(trx: Trx, people: TempTable<{ user_id: 'uuid' }>): Promise<void> {
  await sql`
    with booked as (
      select user_id, count(*) filter (where status <> 'cancelled')::int as total_bookings,
        min(created_at) filter (where status <> 'cancelled') as first_booking_date,
        max(created_at) filter (where status <> 'cancelled') as last_booking_date
      from bookings where user_id in (select user_id from ${people}) group by user_id
    ), returned as (
      select refunds.payment_id, sum(refunds.amount) as amount
      from refunds
      join payments on payments.id = refunds.payment_id
      join bookings on bookings.id = payments.booking_id
      where refunds.status = 'succeeded' and bookings.user_id in (select user_id from ${people})
      group by refunds.payment_id
    ), paid as (
      select bookings.user_id, sum(payments.amount - coalesce(returned.amount, 0)) as total_spent
      from bookings
      join payments on payments.booking_id = bookings.id
        and payments.status in ('succeeded', 'partially_refunded', 'refunded')
      left join returned on returned.payment_id = payments.id
      where bookings.user_id in (select user_id from ${people})
      group by bookings.user_id
    ), figures as (
      select people.user_id, coalesce(booked.total_bookings, 0) as total_bookings, booked.first_booking_date,
        booked.last_booking_date, coalesce(paid.total_spent, 0) as total_spent
      from ${people} people left join booked using (user_id) left join paid using (user_id)
    )
    update users set (total_bookings, total_spent, first_booking_date, last_booking_date)
      = (figures.total_bookings, figures.total_spent, figures.first_booking_date, figures.last_booking_date)
    from figures
    where users.id = figures.user_id
      and (users.total_bookings, users.total_spent, users.first_booking_date, users.last_booking_date)
        is distinct from
        (figures.total_bookings, figures.total_spent, figures.first_booking_date, figures.last_booking_date)
  `.execute(trx)
}
