import { sql } from 'kysely'
import type { Trx } from '../../db/types.ts'

/**
 * Copies the figures of these people from their one definition, the view user_figures. Locks the people first, in a
 * separate statement: only then does the next one see what others committed meanwhile.
 */
export async function refreshFigures(trx: Trx, userIds: string[]): Promise<void> {
  if (userIds.length === 0) return
  await trx.selectFrom('users').select('id').where('id', 'in', userIds).orderBy('id').forNoKeyUpdate().execute()
  await sql`
    update users set
      total_bookings = figures.total_bookings,
      total_spent = figures.total_spent,
      first_booking_date = figures.first_booking_date,
      last_booking_date = figures.last_booking_date
    from user_figures figures
    where users.id = any(${userIds}::uuid[]) and figures.user_id = users.id
      and (users.total_bookings, users.total_spent, users.first_booking_date, users.last_booking_date)
        is distinct from
        (figures.total_bookings, figures.total_spent, figures.first_booking_date, figures.last_booking_date)
  `.execute(trx)
}
