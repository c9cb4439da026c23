import { expect } from 'vitest'
import { inTransaction } from '../db/transaction.ts'
import type { Db } from '../db/types.ts'
import { openRow } from '../imports/open-row.ts'
import { checkInvariants } from '../reports/check-invariants.ts'
import { asAdmin } from '../testing/actors.ts'
import { findUser } from '../testing/find-user.ts'
import { importText, testKeyring as keyring } from '../testing/import-file.ts'
import { legacyRecord } from '../testing/legacy-record.ts'
import { test } from '../testing/test.ts'
import { eraseRecord } from './erase-record.ts'

async function eraseAnn(db: Db) {
  const userId = (await findUser(db, 'ann@acme.example'))?.id ?? ''
  const why = { askedBy: 'person', reason: 'Asked by letter', keyring } as const
  const now = new Date('2027-06-01T12:00:00Z')
  return inTransaction(db, (trx) => eraseRecord(trx, asAdmin(), { userId, ...why }, now))
}

test('other people keep their seats on the booking and their own records', async ({ ownDb, ownUrl }) => {
  const ann = { firstName: 'Ann', lastName: 'Lee', email: 'ann@acme.example' }
  const booked = legacyRecord('RFT25070001', 'Ann', {
    participants: [
      ann,
      { firstName: 'Ben', lastName: 'Fox', email: 'ann@acme.example' },
      { firstName: 'Cat', lastName: 'Roe', email: 'cat@acme.example' },
    ],
  })
  const others = legacyRecord('RFT25070002', 'Dan', {
    participants: [{ ...ann, email: 'ANN@acme.example', medicalConditions: 'asthma' }],
  })
  await importText(ownDb, ownUrl, [booked, others])
  const { pseudonym } = await eraseAnn(ownDb)

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
  expect(await findUser(ownDb, 'dan@acme.example')).toMatchObject({ firstName: 'Dan' })
  expect((await checkInvariants(ownDb)).filter(({ broken }) => broken > 0)).toEqual([])

  // The same file, a corrected copy of it, and a new booking: none of them brings her back.
  const again = await importText(ownDb, ownUrl, [booked, others])
  expect(again.numbers).toMatchObject({ read: 2, imported: 1, needsReview: 1, reasons: { erased_person: 1 } })
  const newer = { ...booked, updatedAt: '2025-01-01T10:00:00Z' }
  const later = await importText(ownDb, ownUrl, [newer, { ...others, bookingReference: 'RFT25070003' }])
  expect(later.faults).toEqual([])
  expect(later.numbers).toMatchObject({ imported: 1, needsReview: 1, usersCreated: 0 })
  expect(await findUser(ownDb, 'ann@acme.example')).toBeUndefined()
})

test('another person’s record with this reference goes to review and leaves the booking alone', async ({
  ownDb,
  ownUrl,
}) => {
  await importText(ownDb, ownUrl, [legacyRecord('RFT25070001', 'Ann')])
  await eraseAnn(ownDb)

  const { numbers, faults } = await importText(ownDb, ownUrl, [
    legacyRecord('RFT25070001', 'Ann', { finalAmount: '99.00' }, { email: 'eve@acme.example' }),
  ])
  expect(faults).toEqual([])
  expect(numbers).toMatchObject({ imported: 0, reasons: { reference_conflict: 1 } })
})

test('their seat in another person’s stored record is emptied, with its health data', async ({ ownDb, ownUrl }) => {
  const ann = { firstName: 'Ann', lastName: 'Lee', email: 'ANN@acme.example', medicalConditions: 'asthma' }
  const participantDetails = JSON.stringify([ann])
  await importText(ownDb, ownUrl, [legacyRecord('RFT25070002', 'Dan', { participantDetails }, { lastName: 'Poe' })])
  await eraseAnn(ownDb)

  const row = await ownDb
    .selectFrom('legacyBookings')
    .select(['id', 'raw', 'correction', 'participants'])
    .executeTakeFirstOrThrow()
  const said = JSON.stringify([openRow(keyring, row).fields, row.participants])
  expect(said).toContain('Dan')
  expect(said).not.toMatch(/ann@|asthma|Lee/i)
})
