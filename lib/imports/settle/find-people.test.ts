import { createHash } from 'node:crypto'
import { expect } from 'vitest'
import type { Db } from '../../db/types.ts'
import { checkInvariants } from '../../reports/check-invariants.ts'
import { findUser } from '../../testing/find-user.ts'
import { importText } from '../../testing/import-file.ts'
import { annsRecord } from '../../testing/legacy-record.ts'
import { test } from '../../testing/test.ts'

async function linksOf(db: Db) {
  const rows = await db
    .selectFrom('bookingAttendees')
    .leftJoin('users', 'users.id', 'bookingAttendees.userId')
    .select(['bookingAttendees.firstName as name', 'users.email'])
    .orderBy('bookingAttendees.bookingId')
    .orderBy('seatNumber')
    .execute()
  return rows.map(({ name, email }) => `${name} → ${email}`)
}

test('an email that belongs to staff: the booking hangs on that user, no field changes', async ({ ownDb, ownUrl }) => {
  const staff = { email: 'ann@acme.example', firstName: 'Boss', role: 'instructor' } as const
  const { id } = await ownDb.insertInto('users').values(staff).returning('id').executeTakeFirstOrThrow()
  await ownDb.insertInto('userIdentities').values({ userId: id, channel: 'email', externalId: staff.email }).execute()
  const before = await findUser(ownDb, staff.email)
  await importText(ownDb, ownUrl, [annsRecord({}, { phone: '07400 123456' })])

  const after = await findUser(ownDb, staff.email)
  const figures = { totalBookings: 1, totalSpent: '75.00', firstBookingDate: new Date('2024-03-01T10:00:00Z') }
  expect(after).toEqual({ ...before, ...figures, lastBookingDate: figures.firstBookingDate })
  expect((await checkInvariants(ownDb)).filter(({ broken }) => broken > 0)).toEqual([])
})

test('an email that was merged away leads to the survivor', async ({ ownDb, ownUrl }) => {
  const add = async (email: string | null, mergedIntoId: string | null) =>
    (await ownDb.insertInto('users').values({ email, mergedIntoId }).returning('id').executeTakeFirstOrThrow()).id
  const survivor = await add('anna@acme.example', null)
  const gone = await add(null, survivor)
  await ownDb
    .insertInto('userIdentities')
    .values([
      { userId: survivor, channel: 'email', externalId: 'anna@acme.example' },
      { userId: gone, channel: 'email', externalId: 'ann@acme.example' },
    ])
    .execute()
  await importText(ownDb, ownUrl, [annsRecord(), annsRecord({}, { email: 'anna@acme.example', firstName: 'Anna' })])

  expect(await ownDb.selectFrom('bookings').select('userId').distinct().execute()).toEqual([{ userId: survivor }])
  expect(await ownDb.selectFrom('users').select('id').execute()).toHaveLength(2)
})

test('an erased email gives erased_person, and a seat does not bring the person back', async ({ ownDb, ownUrl }) => {
  const digest = createHash('sha256').update('ann@acme.example').digest()
  await ownDb.insertInto('erasedEmails').values({ digest }).execute()
  const participants = [{ firstName: 'Ann', lastName: 'Lee', email: 'ann@acme.example' }]
  const { numbers } = await importText(ownDb, ownUrl, [
    annsRecord(),
    annsRecord({ participants }, { email: 'bob@acme.example' }),
  ])

  expect(numbers).toMatchObject({ imported: 1, needsReview: 1, reasons: { erased_person: 1 } })
  expect(await findUser(ownDb, 'ann@acme.example')).toBeUndefined()
  expect(await linksOf(ownDb)).toEqual(['Ann → null'])
})

test('a participant with the booker’s email is linked only if the name is the same; two people are never fused', async ({
  ownDb,
  ownUrl,
}) => {
  const seat = (firstName: string | null, lastName: string | null, email = 'ann@acme.example') => ({
    firstName,
    lastName,
    email,
  })
  await importText(ownDb, ownUrl, [
    annsRecord({
      participants: [
        seat('ANN', 'Lee'),
        seat('Bob', 'Ray'),
        seat(null, null),
        seat('Cat', 'Fox', 'cat@acme.example'),
        seat('Dan', 'Fox', 'cat@acme.example'),
      ],
    }),
    annsRecord(
      { participants: [seat('Eve', 'Ash', 'eve@acme.example')] },
      { firstName: 'undefined', lastName: 'undefined', email: 'eve@acme.example' },
    ),
  ])
  expect(await linksOf(ownDb)).toEqual([
    'ANN → ann@acme.example',
    'Bob → null',
    'null → null',
    'Cat → cat@acme.example',
    'Dan → null',
    'Eve → eve@acme.example',
  ])
  expect(await findUser(ownDb, 'eve@acme.example')).toMatchObject({ firstName: null })
  expect(await findUser(ownDb, 'cat@acme.example')).toMatchObject({
    firstName: 'Cat',
    totalBookings: 0,
    totalSpent: '0.00',
  })
})

test('one reference with different emails in two runs: all of them go to review and the booking goes', async ({
  ownDb,
  ownUrl,
}) => {
  const first = annsRecord({ bookingReference: 'RFT-1' })
  await importText(ownDb, ownUrl, [first])
  const { numbers } = await importText(ownDb, ownUrl, [
    first,
    annsRecord({ bookingReference: 'rft 1' }, { email: 'bob@acme.example' }),
  ])

  expect(numbers).toMatchObject({ read: 2, imported: 0, needsReview: 2, reasons: { reference_conflict: 2 } })
  expect(await ownDb.selectFrom('bookings').select('id').execute()).toEqual([])
  expect(await findUser(ownDb, 'ann@acme.example')).toMatchObject({ totalBookings: 0, totalSpent: '0.00' })
})
