import { sql } from 'kysely'
import { expect } from 'vitest'
import { openPortalSession } from '../auth/portal-session.ts'
import { findPortalCustomer } from '../bookings/find-portal-customer.ts'
import { Refusal } from '../core/refusal.ts'
import { inTransaction } from '../db/transaction.ts'
import type { Db } from '../db/types.ts'
import { openRow } from '../imports/open-row.ts'
import { checkInvariants } from '../insights/check-invariants.ts'
import { changeConsent } from '../people/consents/change-consent.ts'
import { findPerson } from '../people/find-person.ts'
import { listPeople } from '../people/list-people.ts'
import { listErasures } from '../privacy/list-erasures.ts'
import { asAdmin, asCustomer, asInstructor } from '../testing/actors.ts'
import { importText, testKeyring as keyring } from '../testing/import-file.ts'
import { makeBooking, makeCustomer, makePaidBooking, makeSession, makeStaff } from '../testing/make.ts'
import { test } from '../testing/test.ts'
import { eraseRecord } from './erase-record.ts'
import { rehearseErasure } from './rehearse-erasure.ts'

const now = new Date('2027-06-01T12:00:00Z')
const why = { askedBy: 'person', reason: 'Asked by letter', keyring } as const
const erase = (db: Db, userId: string, at = now) =>
  inTransaction(db, (trx) => eraseRecord(trx, asAdmin(), { userId, ...why }, at))

test('the record is out of reach, the ledger and the log tell of it without a name, and money stands', async ({
  trx,
}) => {
  const admin = asAdmin(await makeStaff(trx, 'admin', 'Olga'))
  const { bookerId: userId, reference } = await makePaidBooking(trx)
  const { email } = await trx.selectFrom('users').select('email').where('id', '=', userId).executeTakeFirstOrThrow()
  await openPortalSession(trx, userId, { ipAddress: '203.0.113.5' })

  const { pseudonym, entries } = await eraseRecord(trx, admin, { userId, ...why }, now)

  expect(await findPerson(trx, admin, userId)).toBeUndefined()
  expect((await listPeople(trx, admin, {})).rows.map(({ id }) => id)).not.toContain(userId)
  expect(await findPortalCustomer(trx, { reference, email: email ?? '' })).toBeUndefined()
  expect(await trx.selectFrom('userSessions').select('id').where('userId', '=', userId).execute()).toEqual([])
  expect(
    await trx.selectFrom('users').select(['totalSpent', 'totalBookings']).where('id', '=', userId).execute(),
  ).toEqual([{ totalSpent: '100.00', totalBookings: 1 }])

  const [line] = await listErasures(trx, admin, { userId })
  expect(line).toMatchObject({
    pseudonym,
    askedBy: 'person',
    reason: 'Asked by letter',
    erasedByFirstName: 'Olga',
    entries,
  })
  expect(entries.find(({ table }) => table === 'payments')).toMatchObject({
    fate: 'kept',
    rows: 1,
    until: '2032-11-20',
  })
  expect(JSON.stringify(line)).not.toMatch(/Ada|Khan|person\d+@/)

  const logged = await trx
    .selectFrom('userActivityLogs')
    .select(['actorId', 'details'])
    .where('activityType', '=', 'user.erased')
    .execute()
  expect(logged).toMatchObject([{ actorId: admin.userId, details: { askedBy: 'person' } }])
  expect((await listErasures(trx, asInstructor(userId))).length).toBe(0)
})

test('a dry run tells the same and leaves everything as it was', async ({ ownDb }) => {
  const { bookerId: userId } = await inTransaction(ownDb, (trx) => makePaidBooking(trx))
  const before = await dump(ownDb)
  const rehearsed = await rehearseErasure(ownDb, asAdmin(), { userId, ...why }, now)
  expect(await dump(ownDb)).toEqual(before)

  expect((await erase(ownDb, userId)).entries).toEqual(rehearsed.entries)
  expect(await dump(ownDb)).not.toEqual(before)
})

test('a booking and an edit at the same moment either come first or find nobody', { timeout: 60_000 }, async ({
  ownDb,
}) => {
  const before = new Date('2026-11-25T12:00:00Z')
  for (let round = 0; round < 8; round++) {
    const { userId, sessionId } = await inTransaction(ownDb, async (trx) => ({
      userId: await makeCustomer(trx),
      sessionId: await makeSession(trx, { firstDay: '2026-12-01' }),
    }))
    const [erased, booked] = await Promise.allSettled([
      erase(ownDb, userId, before),
      inTransaction(ownDb, (trx) => makeBooking(trx, { bookerId: userId, sessionId })),
      inTransaction(ownDb, (trx) =>
        changeConsent(trx, asAdmin(), { userId, consent: 'marketing', granted: false }, before),
      ),
    ])
    expect([erased.status, booked.status].sort()).toEqual(['fulfilled', 'rejected'])
    if (erased.status === 'rejected') expect(String(erased.reason)).toContain('still ahead')
    if (booked.status === 'rejected') expect(String(booked.reason)).toContain('no longer on record')
  }
  expect(
    (await checkInvariants(ownDb)).filter(({ rule, broken }) => broken > 0 && !rule.includes('found by it')),
  ).toEqual([])
})

test('staff, someone with a course ahead, someone erased already and a reason with a name are refused', async ({
  trx,
}) => {
  const { bookerId, reference } = await makeBooking(trx)
  const gone = await makeCustomer(trx)
  await eraseRecord(trx, asAdmin(), { userId: gone, ...why }, now)
  const attempt = (userId: string, over: object = {}, at = now) =>
    eraseRecord(trx, asAdmin(), { userId, ...why, ...over }, at)

  await expect(attempt(await makeStaff(trx, 'instructor'))).rejects.toThrow('Staff are not erased')
  await expect(attempt(bookerId, {}, new Date('2026-12-01T08:00:00Z'))).rejects.toThrow(reference)
  await expect(attempt(gone)).rejects.toThrow('no longer on record')
  await expect(attempt(bookerId, { reason: 'Mr Khan rang' })).rejects.toThrow('leave their name')
  expect(await findPerson(trx, asAdmin(), bookerId)).toBeDefined()
})

test('a stranger cannot reach it', async ({ trx }) => {
  const userId = await makeCustomer(trx)
  const strangers = [
    asInstructor(await makeStaff(trx, 'instructor')),
    asCustomer(await makeCustomer(trx)),
    asCustomer(userId),
  ]
  for (const stranger of strangers)
    await expect(eraseRecord(trx, stranger, { userId, ...why }, now)).rejects.toThrow(Refusal)
  expect(await findPerson(trx, asAdmin(), userId)).toBeDefined()
})

test('whoever was merged into the person goes along, from whichever id one starts', async ({ trx }) => {
  const survivor = await makeCustomer(trx)
  const merged = await makeCustomer(trx, { firstName: 'Adah' })
  await trx.updateTable('users').set({ mergedIntoId: survivor }).where('id', '=', merged).execute()

  expect(await eraseRecord(trx, asAdmin(), { userId: merged, ...why }, now)).toMatchObject({ userId: survivor })
  const left = await trx
    .selectFrom('users')
    .select(['firstName', 'email'])
    .where('id', 'in', [survivor, merged])
    .execute()
  expect(left).toEqual([
    { firstName: 'Erased', email: null },
    { firstName: 'Erased', email: null },
  ])
  expect(await listErasures(trx, asAdmin(), { userId: merged })).toHaveLength(1)
})

test('other people keep what is theirs: their seats on the booking, and their own records', async ({
  ownDb,
  ownUrl,
}) => {
  const booked = {
    bookingReference: 'RFT25070001',
    contactDetails: { firstName: 'Ann', lastName: 'Lee', email: 'ann@acme.example' },
    participants: [
      { firstName: 'Ann', lastName: 'Lee', email: 'ann@acme.example' },
      { firstName: 'Ben', lastName: 'Fox', email: 'ann@acme.example' },
      { firstName: 'Cat', lastName: 'Roe', email: 'cat@acme.example' },
    ],
    finalAmount: '225.00',
    status: 'PAID',
    createdAt: '2024-03-01T10:00:00Z',
  }
  const others = {
    ...booked,
    bookingReference: 'RFT25070002',
    contactDetails: { firstName: 'Dan', lastName: 'Poe', email: 'dan@acme.example' },
    participants: [{ firstName: 'Ann', lastName: 'Lee', email: 'ANN@acme.example', medicalConditions: 'asthma' }],
  }
  await importText(ownDb, ownUrl, [booked, others])
  const { id } = await ownDb
    .selectFrom('users')
    .select('id')
    .where('email', '=', 'ann@acme.example')
    .executeTakeFirstOrThrow()
  const { pseudonym } = await erase(ownDb, id)

  const seats = await ownDb
    .selectFrom('bookingAttendees')
    .select(['firstName', 'lastName', 'email'])
    .orderBy('bookingId')
    .orderBy('seatNumber')
    .execute()
  const [mark = '', code = ''] = pseudonym.split(' ')
  expect(seats).toEqual(
    expect.arrayContaining([
      { firstName: mark, lastName: code, email: null },
      { firstName: 'Ben', lastName: 'Fox', email: null },
      { firstName: 'Cat', lastName: 'Roe', email: 'cat@acme.example' },
    ]),
  )
  expect(await ownDb.selectFrom('users').select('firstName').where('email', '=', 'dan@acme.example').execute()).toEqual(
    [{ firstName: 'Dan' }],
  )
  expect((await checkInvariants(ownDb)).filter(({ broken }) => broken > 0)).toEqual([])

  // The same file, a corrected copy of it, and a new booking: none of them brings her back.
  const again = await importText(ownDb, ownUrl, [booked, others])
  expect(again.numbers).toMatchObject({ read: 2, imported: 1, needsReview: 1, reasons: { erased_person: 1 } })
  const newer = { ...booked, updatedAt: '2025-01-01T10:00:00Z' }
  const later = await importText(ownDb, ownUrl, [newer, { ...others, bookingReference: 'RFT25070003' }])
  expect(later.faults).toEqual([])
  expect(later.numbers).toMatchObject({ imported: 1, needsReview: 1, usersCreated: 0 })
  expect(await ownDb.selectFrom('users').select('id').where('email', '=', 'ann@acme.example').execute()).toEqual([])
})

test('somebody else’s record of the same reference waits for review and leaves the booking alone', async ({
  ownDb,
  ownUrl,
}) => {
  const record = (email: string, amount: string) => ({
    bookingReference: 'RFT25070001',
    contactDetails: { firstName: 'Ann', lastName: 'Lee', email },
    finalAmount: amount,
    status: 'PAID',
    createdAt: '2024-03-01T10:00:00Z',
  })
  await importText(ownDb, ownUrl, [record('ann@acme.example', '75.00')])
  const { id } = await ownDb.selectFrom('users').select('id').executeTakeFirstOrThrow()
  await erase(ownDb, id)

  const { numbers, faults } = await importText(ownDb, ownUrl, [record('eve@acme.example', '99.00')])
  expect(faults).toEqual([])
  expect(numbers).toMatchObject({ imported: 0, reasons: { reference_conflict: 1 } })
})

test('a seat of theirs in somebody else’s stored record is emptied, and their health with it', async ({
  ownDb,
  ownUrl,
}) => {
  await importText(ownDb, ownUrl, [
    {
      bookingReference: 'RFT25070002',
      contactDetails: { firstName: 'Dan', lastName: 'Poe', email: 'dan@acme.example' },
      participantDetails: JSON.stringify([
        { firstName: 'Ann', lastName: 'Lee', email: 'ANN@acme.example', medicalConditions: 'asthma' },
      ]),
      finalAmount: '75.00',
      status: 'PAID',
      createdAt: '2024-03-01T10:00:00Z',
    },
  ])
  const { id } = await ownDb
    .selectFrom('users')
    .select('id')
    .where('email', '=', 'ann@acme.example')
    .executeTakeFirstOrThrow()
  await erase(ownDb, id)

  const row = await ownDb
    .selectFrom('legacyBookings')
    .select(['id', 'raw', 'correction', 'participants'])
    .executeTakeFirstOrThrow()
  const said = JSON.stringify([openRow(keyring, row).fields, row.participants])
  expect(said).toContain('Dan')
  expect(said).not.toMatch(/ann@|asthma|Lee/i)
})

/** Every row of every table, as text. */
async function dump(db: Db): Promise<string> {
  const { rows } = await sql<{ dump: string }>`select database_to_xml(false, false, '')::text as dump`.execute(db)
  return rows[0]?.dump ?? ''
}
