import fc from 'fast-check'
import { sql } from 'kysely'
import { expect } from 'vitest'
import type { Db } from '../db/types.ts'
import { importText } from '../testing/import-file.ts'
import { dirtyFile } from '../testing/oracle/dirty-file.ts'
import { expectWorld } from '../testing/oracle/settle.ts'
import { test } from '../testing/test.ts'

test('the import agrees with an independent implementation on generated dirt', async ({ ownDb, ownUrl }) => {
  await fc.assert(
    fc.asyncProperty(dirtyFile, async (lines) => {
      await empty(ownDb)
      const { numbers, faults } = await importText(ownDb, ownUrl, lines)
      expect(faults).toEqual([])
      expect(numbers.read).toBe(lines.length)
      expect(await readWorld(ownDb)).toEqual(expectWorld(lines))
    }),
    { numRuns: 15 },
  )
})

/** An import keeps no account, but emptying bookings reaches the table that refuses it. */
async function empty(db: Db) {
  await sql`alter table booking_entries disable trigger booking_entries_kept`.execute(db)
  await sql`alter table invoices disable trigger user`.execute(db)
  await sql`truncate legacy_bookings, import_user_changes, refunds, payments, booking_attendees, bookings, user_sensitive,
    user_identities, users, import_runs cascade`.execute(db)
}

async function readWorld(db: Db) {
  const texts = async (query: ReturnType<typeof sql<{ line: string }>>) =>
    (await query.execute(db)).rows.map(({ line }) => line).sort()
  const iso = (column: string) => sql.raw(`to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`)
  const { rows: users } = await sql`
    select email, first_name as first, last_name as last, phone, company_name as company, customer_type as type,
      address_line_1 as address, city, postcode, ${iso('created_at')} as created, total_bookings as bookings,
      total_spent as spent, ${iso('first_booking_date')} as from, ${iso('last_booking_date')} as to
    from users order by email collate "C"`.execute(db)
  return {
    states: await texts(sql`
      select encode(source_hash, 'hex') || ' ' || state || ' ' ||
        (select coalesce(string_agg(reason, ',' order by reason), '') from unnest(reasons) reason) as line
      from legacy_bookings`),
    users,
    seats: await texts(sql`
      select concat_ws(' ', b.reference, seat_number, coalesce(a.first_name, 'null'), coalesce(a.last_name, 'null'),
        coalesce(a.email, 'null'), '→', coalesce(u.email, 'null')) as line
      from booking_attendees a join bookings b on b.id = a.booking_id left join users u on u.id = a.user_id`),
    bookings: await texts(sql`
      select concat_ws(' ', reference, u.email, b.status, number_of_attendees, total_amount, discount_amount, final_amount,
        ${iso('b.created_at')}) as line
      from bookings b join users u on u.id = b.user_id`),
    payments: await texts(sql`
      select concat_ws(' ', b.reference, amount, p.status, ${iso('paid_at')}) as line
      from payments p join bookings b on b.id = p.booking_id`),
  }
}
