import { readFileSync } from 'node:fs'
import { expect } from 'vitest'
import type { Db } from '../db/types.ts'
import { checkInvariants } from '../reports/check-invariants.ts'
import { importFile } from '../testing/import-file.ts'
import { test } from '../testing/test.ts'

const sample = 'lib/imports/sample/legacy-bookings.ndjson'
const truth = JSON.parse(readFileSync('lib/imports/sample/legacy-bookings.truth.json', 'utf8'))

test('the sample import matches its truth file, person by person', async ({ ownDb, ownUrl }) => {
  const { numbers, faults } = await importFile(ownDb, ownUrl, sample)

  expect(faults).toEqual([])
  expect(numbers).toMatchObject({
    read: 627,
    imported: 569,
    superseded: 27,
    needsReview: 31,
    reasons: truth.why,
    usersCreated: 155 + 25,
    payments: 327,
    penceIn: 7062900,
    penceOut: 7062900,
    refundPence: 1458400,
    attendees: 1017,
  })
  const people = await listPeople(ownDb)
  expect(truth.users.map(({ email }: { email: string }) => people.get(email))).toEqual(truth.users)
  expect(await countStatuses(ownDb)).toEqual(truth.status)
  expect((await checkInvariants(ownDb)).filter(({ broken }) => broken > 0)).toEqual([])
})

async function listPeople(db: Db) {
  const users = await db.selectFrom('users').selectAll().execute()
  return new Map(
    users.map((user) => [
      user.email,
      {
        email: user.email,
        first_name: user.firstName,
        last_name: user.lastName,
        phone: user.phone,
        company_name: user.companyName,
        customer_type: user.customerType,
        total_bookings: user.totalBookings,
        total_spent: user.totalSpent,
        first_booking_date: user.firstBookingDate?.toISOString() ?? null,
        last_booking_date: user.lastBookingDate?.toISOString() ?? null,
      },
    ]),
  )
}

async function countStatuses(db: Db) {
  const rows = await db
    .selectFrom('bookings')
    .select('status')
    .select((row) => row.fn.countAll<number>().as('bookings'))
    .groupBy('status')
    .execute()
  return Object.fromEntries(rows.map(({ status, bookings }) => [status, bookings]))
}
