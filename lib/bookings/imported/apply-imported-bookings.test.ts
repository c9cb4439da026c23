import { sql } from 'kysely'
import { expect } from 'vitest'
import { makeTempTable, tempTable } from '../../db/temp-table.ts'
import type { Trx } from '../../db/types.ts'
import { makeBooking, makeCustomer, makeSession } from '../../testing/make/make.ts'
import { tempRows } from '../../testing/temp-rows.ts'
import { test } from '../../testing/test.ts'
import { applyImportedBookings, applyImportedSeats } from './apply-imported-bookings.ts'
import { importedBookingColumns, importedSeatColumns } from './imported-columns.ts'
import { removeImportedBookings } from './remove-imported-bookings.ts'

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

const legacy = {
  reference: 'RFT25070001',
  course_name: 'First Aid at Work',
  course_date: '2025-07-01',
  type: 'individual',
  status: 'completed',
  number_of_attendees: 2,
  total_amount: '200.00',
  discount_amount: '20.00',
  discount_reason: 'Charity',
  final_amount: '180.00',
  special_requirements: 'Step-free',
  invoice_details: { po: '17' },
  terms_accepted: true,
  created_at: '2025-06-01T10:00:00Z',
  updated_at: '2025-06-02T10:00:00Z',
}

test('applyImportedBookings adds new bookings under their own id, as imported', async ({ trx }) => {
  const [userId, booking_id] = [await makeCustomer(trx), crypto.randomUUID()]
  await importBookings(trx, { ...legacy, booking_id, is_new: true, user_id: userId })
  expect(await trx.selectFrom('bookings').selectAll().execute()).toMatchObject([
    {
      id: booking_id,
      userId,
      source: 'import',
      reference: legacy.reference,
      courseName: legacy.course_name,
      courseDate: legacy.course_date,
      numberOfAttendees: 2,
      discountAmount: '20.00',
      finalAmount: '180.00',
      specialRequirements: 'Step-free',
      termsAccepted: true,
      createdAt: new Date(legacy.created_at),
      updatedAt: new Date(legacy.updated_at),
    },
  ])
})

test('applyImportedBookings updates known bookings that differ, and no others', async ({ trx }) => {
  const [userId, booking_id] = [await makeCustomer(trx), crypto.randomUUID()]
  const row = { ...legacy, booking_id, user_id: userId }
  await importBookings(trx, { ...row, is_new: true })
  const { bookingId: other } = await makeBooking(trx)
  const places = async () => {
    const { rows } = await sql<{ place: string }>`select id, ctid::text as place from bookings order by id`.execute(trx)
    return new Map(rows.map((one) => Object.values(one)).map(([id, place]) => [id, place]))
  }
  const before = await places()
  await importBookings(trx, { ...row, is_new: false })
  expect(await places()).toEqual(before)

  const anotherId = await makeCustomer(trx)
  await importBookings(trx, { ...row, is_new: false, user_id: anotherId, final_amount: '150.00' })
  const booking = trx.selectFrom('bookings').select(['userId', 'finalAmount']).where('id', '=', booking_id)
  expect(await booking.executeTakeFirst()).toEqual({ userId: anotherId, finalAmount: '150.00' })
  expect((await places()).get(other)).toBe(before.get(other))
  expect(await trx.selectFrom('bookings').select('id').execute()).toHaveLength(2)
})

test('applyImportedSeats lays out the seats of a booking anew, and touches no other', async ({ trx }) => {
  const { bookingId } = await makeBooking(trx)
  const other = await makeBooking(trx)
  const seat = { userId: null, firstName: 'Sam', lastName: null, email: null, certificateName: null }
  const more = [2, 3].map((seatNumber) => ({ ...seat, bookingId, seatNumber }))
  await trx.insertInto('bookingAttendees').values(more).execute()
  await importSeats(trx, [
    { booking_id: bookingId, seat_number: 1, first_name: 'Ada', certificate_name: 'Dr Ada' },
    { booking_id: bookingId, seat_number: 2, first_name: 'Ben', email: 'ben@acme.example' },
  ])
  await importSeats(trx, [
    { booking_id: bookingId, seat_number: 1, first_name: 'Ada', certificate_name: 'Dr Ada' },
    { booking_id: bookingId, seat_number: 2, first_name: 'Ben', email: 'ben@acme.example' },
    { booking_id: bookingId, seat_number: 3, first_name: 'Cy' },
  ])

  const columns = ['bookingId', 'seatNumber', 'firstName', 'email', 'certificateName', 'createdAt'] as const
  const seats = await trx
    .selectFrom('bookingAttendees')
    .select(columns)
    .orderBy('bookingId')
    .orderBy('seatNumber')
    .execute()
  expect(seats).toMatchObject([
    { bookingId, seatNumber: 1, firstName: 'Ada', certificateName: 'Dr Ada' },
    { bookingId, seatNumber: 2, firstName: 'Ben', email: 'ben@acme.example' },
    { bookingId, seatNumber: 3, firstName: 'Cy', createdAt: new Date(legacy.created_at) },
    { bookingId: other.bookingId, seatNumber: 1, firstName: 'Ada' },
  ])
})

test('removeImportedBookings removes imported bookings with their seats, and none made here', async ({ trx }) => {
  const made = await makeBooking(trx)
  const [userId, one, kept] = [await makeCustomer(trx), crypto.randomUUID(), crypto.randomUUID()]
  const row = { ...legacy, user_id: userId, is_new: true }
  await importBookings(trx, { ...row, booking_id: one }, { ...row, booking_id: kept, reference: 'RFT25070002' })
  await importSeats(
    trx,
    [one, kept].map((booking_id) => ({ booking_id, seat_number: 1 })),
  )
  await trx.deleteFrom('bookingAttendees').where('bookingId', '=', made.bookingId).execute()
  const gone = [one, made.bookingId].map((booking_id) => ({ booking_id }))
  await removeImportedBookings(trx, await tempRows(trx, { booking_id: 'uuid' }, gone))

  const left = await trx.selectFrom('bookings').select('id').orderBy('id').execute()
  expect(left.map(({ id }) => id).sort()).toEqual([made.bookingId, kept].sort())
  expect(await trx.selectFrom('bookingAttendees').select('bookingId').execute()).toEqual([{ bookingId: kept }])
})

async function importBookings(trx: Trx, ...rows: object[]): Promise<void> {
  await applyImportedBookings(trx, await tempRows(trx, importedBookingColumns, rows))
}

async function importSeats(trx: Trx, rows: object[]): Promise<void> {
  const dated = rows.map((row) => ({ ...row, created_at: legacy.created_at }))
  await applyImportedSeats(trx, await tempRows(trx, importedSeatColumns, dated))
}

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
