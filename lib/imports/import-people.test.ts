import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { expect } from 'vitest'
import type { Db } from '../db/types.ts'
import { checkInvariants } from '../insights/check-invariants.ts'
import { importText } from '../testing/import-file.ts'
import { test } from '../testing/test.ts'

let number = 0
/** A good record of Ann's; only what the test is about is given. */
function record(over: object = {}, contact: object = {}) {
  number += 1
  return {
    bookingReference: `RFT${String(number).padStart(8, '0')}`,
    contactDetails: { firstName: 'Ann', lastName: 'Lee', email: 'ann@acme.example', ...contact },
    finalAmount: '75.00',
    status: 'PAID',
    createdAt: '2024-03-01T10:00:00Z',
    ...over,
  }
}

async function findUser(db: Db, email: string) {
  return db.selectFrom('users').selectAll().where('email', '=', email).executeTakeFirst()
}

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

test('existing customers are enriched the same way; a newer value wins, an older one only fills', async ({
  ownDb,
  ownUrl,
}) => {
  await ownDb
    .insertInto('users')
    .values({ email: 'ann@acme.example', phone: '+441000', city: 'York', createdAt: '2023-01-01' })
    .execute()
  const invoiceDetails = { city: 'Leeds', postcode: 'LS1 1AA' }
  await importText(ownDb, ownUrl, [
    record({ invoiceDetails }, { phone: '07400 123456' }),
    record({ createdAt: '2022-05-05' }, { phone: '07400 999999', company: 'Old Ltd' }),
  ])

  expect(await findUser(ownDb, 'ann@acme.example')).toMatchObject({
    firstName: 'Ann',
    phone: '+447400123456',
    companyName: 'Old Ltd',
    customerType: 'corporate',
    city: 'York',
    postcode: 'LS1 1AA',
    createdAt: new Date('2022-05-05'),
    totalBookings: 2,
    totalSpent: '150.00',
  })
})

test('a field edited by hand keeps its date and beats any older record, also when it was emptied', async ({
  ownDb,
  ownUrl,
}) => {
  await importText(ownDb, ownUrl, [record({}, { phone: '07400 123456', company: 'Acme Ltd' })])
  await ownDb
    .updateTable('users')
    .set({ phone: null, firstName: 'Anna' })
    .where('email', '=', 'ann@acme.example')
    .execute()
  await importText(ownDb, ownUrl, [record({ createdAt: '2025-01-01' }, { phone: '07400 999999', company: 'New Ltd' })])

  expect(await findUser(ownDb, 'ann@acme.example')).toMatchObject({
    firstName: 'Anna',
    lastName: 'Lee',
    phone: null,
    companyName: 'New Ltd',
  })
  await importText(ownDb, ownUrl, [record({ createdAt: '2099-01-01' }, { phone: '07400 888888' })])
  expect(await findUser(ownDb, 'ann@acme.example')).toMatchObject({ firstName: 'Ann', phone: '+447400888888' })
})

test('an email that belongs to staff: the booking hangs on that user, no field changes', async ({ ownDb, ownUrl }) => {
  const staff = { email: 'ann@acme.example', firstName: 'Boss', role: 'instructor' } as const
  const { id } = await ownDb.insertInto('users').values(staff).returning('id').executeTakeFirstOrThrow()
  await ownDb.insertInto('userIdentities').values({ userId: id, channel: 'email', externalId: staff.email }).execute()
  const before = await findUser(ownDb, staff.email)
  await importText(ownDb, ownUrl, [record({}, { phone: '07400 123456' })])

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
  await importText(ownDb, ownUrl, [record(), record({}, { email: 'anna@acme.example', firstName: 'Anna' })])

  expect(await ownDb.selectFrom('bookings').select('userId').distinct().execute()).toEqual([{ userId: survivor }])
  expect(await ownDb.selectFrom('users').select('id').execute()).toHaveLength(2)
})

test('one that was erased: erased_person; nor does a seat bring them back', async ({ ownDb, ownUrl }) => {
  const digest = createHash('sha256').update('ann@acme.example').digest()
  await ownDb.insertInto('erasedEmails').values({ digest }).execute()
  const participants = [{ firstName: 'Ann', lastName: 'Lee', email: 'ann@acme.example' }]
  const { numbers } = await importText(ownDb, ownUrl, [
    record(),
    record({ participants }, { email: 'bob@acme.example' }),
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
    record({
      participants: [
        seat('ANN', 'Lee'),
        seat('Bob', 'Ray'),
        seat(null, null),
        seat('Cat', 'Fox', 'cat@acme.example'),
        seat('Dan', 'Fox', 'cat@acme.example'),
      ],
    }),
    record(
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

test('a name that came as one string becomes the pair another record spells the same, else splits at the last space', async ({
  ownDb,
  ownUrl,
}) => {
  const whole = (email: string, contactName: string) => ({
    ...record({ createdAt: '2025-01-01' }),
    contactDetails: null,
    contactEmail: email,
    contactName,
  })
  await importText(ownDb, ownUrl, [
    record({}, { firstName: 'Grace', lastName: 'van der Berg', email: 'grace@acme.example' }),
    whole('grace@acme.example', 'Grace  van der Berg'),
    whole('mary@acme.example', 'Mary Ann Smith'),
  ])
  expect(await findUser(ownDb, 'grace@acme.example')).toMatchObject({ firstName: 'Grace', lastName: 'van der Berg' })
  expect(await findUser(ownDb, 'mary@acme.example')).toMatchObject({ firstName: 'Mary Ann', lastName: 'Smith' })
})

test('payment references are unique: the earliest booking keeps a given one, others fall back to MIGRATED-', async ({
  ownDb,
  ownUrl,
}) => {
  await importText(ownDb, ownUrl, [
    record({ bookingReference: 'B-2', paymentReference: 'PAY-1', createdAt: '2024-02-02' }),
  ])
  await importText(ownDb, ownUrl, [
    record({ bookingReference: 'B-1', paymentReference: 'PAY-1', createdAt: '2024-01-01' }),
    record({ bookingReference: 'B-3', paymentReference: 'MIGRATED-B-2' }),
    record({ bookingReference: 'B-4' }),
  ])
  const payments = await ownDb
    .selectFrom('payments')
    .innerJoin('bookings', 'bookings.id', 'bookingId')
    .select(['bookings.reference as booking', 'payments.reference'])
    .orderBy('booking')
    .execute()
  expect(payments.map(({ booking, reference }) => `${booking} ${reference}`)).toEqual([
    'B-1 PAY-1',
    'B-2 MIGRATED-B-2',
    'B-3 MIGRATED-B-3',
    'B-4 MIGRATED-B-4',
  ])
})

test('a person fed by several records gets one profile.merged per run that changed them, listing what lost', async ({
  ownDb,
  ownUrl,
}) => {
  await importText(ownDb, ownUrl, [
    record({}, { phone: '07400 111111' }),
    record({ createdAt: '2025-01-01' }, { phone: '07400 222222' }),
  ])
  await importText(ownDb, ownUrl, [record({ createdAt: '2023-01-01' }, { firstName: 'Annie' })])

  const { rows } = await sql<{ lost: unknown; records: number }>`
    select details -> 'lost' as lost, (details ->> 'records')::int as records from user_activity_logs
    where activity_type = 'profile.merged' order by created_at, id`.execute(ownDb)
  expect(rows).toEqual([
    { lost: { phone: ['+447400111111'] }, records: 2 },
    { lost: { name: ['Annie Lee'], phone: ['+447400111111'] }, records: 3 },
  ])
})

test('eight-digit amounts may come several times for one person', async ({ ownDb, ownUrl }) => {
  const huge = { finalAmount: '99999999.99' }
  const { numbers } = await importText(ownDb, ownUrl, [record(huge), record(huge), record(huge)])
  expect(numbers.penceOut).toBe(29_999_999_997)
  expect(await findUser(ownDb, 'ann@acme.example')).toMatchObject({ totalSpent: '299999999.97' })
})

test('one reference with different emails in two runs: all of them go to review and the booking goes', async ({
  ownDb,
  ownUrl,
}) => {
  const first = record({ bookingReference: 'RFT-1' })
  await importText(ownDb, ownUrl, [first])
  const { numbers } = await importText(ownDb, ownUrl, [
    first,
    record({ bookingReference: 'rft 1' }, { email: 'bob@acme.example' }),
  ])

  expect(numbers).toMatchObject({ read: 2, imported: 0, needsReview: 2, reasons: { reference_conflict: 2 } })
  expect(await ownDb.selectFrom('bookings').select('id').execute()).toEqual([])
  expect(await findUser(ownDb, 'ann@acme.example')).toMatchObject({ totalBookings: 0, totalSpent: '0.00' })
})
