import { sql } from 'kysely'
import { expect } from 'vitest'
import { makeTempTable, tempTable } from '../../db/temp-table.ts'
import type { Trx } from '../../db/types.ts'
import { makeBooking, makeCustomer, makeSession } from '../../testing/make/make.ts'
import { test } from '../../testing/test.ts'
import { applyImportedSeats } from './apply-imported-bookings.ts'
import { importedSeatColumns } from './imported-columns.ts'

type Holder = { userId: string | null; firstName: string | null; lastName: string | null }

const nobody = { userId: null, firstName: null, lastName: null }
const wendy = { ...nobody, firstName: 'Wendy', lastName: 'Ackroyd' }

test('applyImportedSeats ends the check-in code of a seat that it gives to another person', async ({ trx }) => {
  const [one, other] = [await makeCustomer(trx), await makeCustomer(trx)]
  expect(await importOver(trx, { ...wendy, userId: one }, { ...wendy, userId: other })).toBe(2)
  expect(await importOver(trx, wendy, { ...wendy, firstName: 'Danny' })).toBe(2)
  expect(await importOver(trx, wendy, nobody)).toBe(2)
  expect(await importOver(trx, { ...nobody, userId: one }, wendy)).toBe(2)
})

test('applyImportedSeats keeps the code of an attendee who stays, by record or by name, and of the first on a seat', async ({
  trx,
}) => {
  const userId = await makeCustomer(trx)
  expect(await importOver(trx, { ...wendy, userId }, { ...wendy, lastName: 'Firth', userId })).toBe(1)
  expect(await importOver(trx, wendy, { ...wendy, firstName: 'WENDY' })).toBe(1)
  expect(await importOver(trx, wendy, { ...wendy, userId })).toBe(1)
  expect(await importOver(trx, nobody, wendy)).toBe(1)
})

/** The holder number of a seat after an import that replaces one holder with the other. */
async function importOver(trx: Trx, was: Holder, is: Holder): Promise<number> {
  const { bookingId } = await makeBooking(trx, { sessionId: await makeSession(trx, { firstDay: '2026-12-01' }) })
  const seat = { ...was, email: null, certificateName: null }
  await trx.updateTable('bookingAttendees').set(seat).where('bookingId', '=', bookingId).execute()
  const seats = tempTable(`seats of ${bookingId}`, importedSeatColumns)
  await makeTempTable(
    trx,
    seats,
    sql`
    select booking_id, seat_number, created_at, email, certificate_name,
      ${is.userId}::uuid as user_id, ${is.firstName}::text as first_name, ${is.lastName}::text as last_name
    from booking_attendees where booking_id = ${bookingId}
  `,
  )
  await applyImportedSeats(trx, seats)
  const row = trx.selectFrom('bookingAttendees').select('holderNumber').where('bookingId', '=', bookingId)
  return (await row.executeTakeFirstOrThrow()).holderNumber
}
