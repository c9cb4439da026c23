import { sql } from 'kysely'
import { expect } from 'vitest'
import { openPortalSession } from '../auth/portal-session.ts'
import { Refusal } from '../core/refusal.ts'
import { inTransaction } from '../db/transaction.ts'
import type { Db } from '../db/types.ts'
import { changeConsent } from '../people/consents/change-consent.ts'
import { findPerson } from '../people/find-person.ts'
import { listPeople } from '../people/list/list-people.ts'
import { findPortalCustomer } from '../portal/entry/find-portal-customer.ts'
import { listErasures } from '../privacy/erasures/list-erasures.ts'
import { checkInvariants } from '../reports/check-invariants.ts'
import { asAdmin, asCustomer, asInstructor } from '../testing/actors.ts'
import { testKeyring as keyring } from '../testing/import-file.ts'
import { makeBooking, makeCustomer, makePaidBooking, makeSession, makeStaff } from '../testing/make/make.ts'
import { test } from '../testing/test.ts'
import { eraseRecord } from './erase-record.ts'
import { rehearseErasure } from './rehearse-erasure.ts'

const now = new Date('2027-06-01T12:00:00Z')
const why = { askedBy: 'person', reason: 'Asked by letter', keyring } as const
const erase = (db: Db, userId: string, at = now) =>
  inTransaction(db, (trx) => eraseRecord(trx, asAdmin(), { userId, ...why }, at))

test('the record is out of reach, the log and the ledger mention it without a name, and money is unchanged', async ({
  trx,
}) => {
  const admin = asAdmin(await makeStaff(trx, 'admin', 'Olga'))
  const { bookerId: userId, reference } = await makePaidBooking(trx)
  const { email } = await trx.selectFrom('users').select('email').where('id', '=', userId).executeTakeFirstOrThrow()
  await openPortalSession(trx, { userId, origin: { ipAddress: '203.0.113.5' } })

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

test('a dry run reports the same result and changes nothing', async ({ ownDb }) => {
  const { bookerId: userId } = await inTransaction(ownDb, (trx) => makePaidBooking(trx))
  const before = await dump(ownDb)
  const rehearsed = await rehearseErasure(ownDb, asAdmin(), { userId, ...why }, now)
  expect(await dump(ownDb)).toEqual(before)

  expect((await erase(ownDb, userId)).entries).toEqual(rehearsed.entries)
  expect(await dump(ownDb)).not.toEqual(before)
})

test('a booking or an edit during an erasure comes first or finds no one', { timeout: 60_000 }, async ({ ownDb }) => {
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

  await expect(attempt(await makeStaff(trx, 'instructor'))).rejects.toThrow('Staff cannot be erased')
  await expect(attempt(bookerId, {}, new Date('2026-12-01T08:00:00Z'))).rejects.toThrow(reference)
  await expect(attempt(gone)).rejects.toThrow('no longer on record')
  await expect(attempt(bookerId, { reason: 'Mr Khan rang' })).rejects.toThrow('leave their name')
  await trx.updateTable('users').set({ firstName: 'Li', lastName: 'Lee' }).where('id', '=', bookerId).execute()
  await expect(attempt(bookerId, { reason: 'Ms LEE rang' })).rejects.toThrow('leave their name')
  // Two letters occur in many words.
  await expect(attempt(bookerId, { reason: 'Lives abroad' }, new Date('2026-12-01T08:00:00Z'))).rejects.toThrow(
    reference,
  )
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

test('an erasure includes merged records, and is refused from their ids by naming the record they became', async ({
  trx,
}) => {
  const survivor = await makeCustomer(trx, { firstName: 'Ada' })
  const merged = await makeCustomer(trx, { firstName: 'Adah' })
  await trx.updateTable('users').set({ mergedIntoId: survivor }).where('id', '=', merged).execute()

  const refused = eraseRecord(trx, asAdmin(), { userId: merged, ...why }, now)
  await expect(refused).rejects.toThrow(`merged into Ada Khan, ${survivor}`)
  await expect(refused).rejects.toMatchObject({ mentions: [{ id: survivor, label: 'Ada Khan' }] })
  expect(await findPerson(trx, asAdmin(), survivor)).toMatchObject({ firstName: 'Ada' })

  await eraseRecord(trx, asAdmin(), { userId: survivor, ...why }, now)
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

/** Every row of every table, as text. */
async function dump(db: Db): Promise<string> {
  const { rows } = await sql<{ dump: string }>`select database_to_xml(false, false, '')::text as dump`.execute(db)
  return rows[0]?.dump ?? ''
}
