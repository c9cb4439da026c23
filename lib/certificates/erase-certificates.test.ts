import { expect } from 'vitest'
import type { Trx } from '../db/types.ts'
import { certificateYears } from '../privacy/retention/retention-years.ts'
import { changeSetting } from '../settings/change-setting.ts'
import { asAdmin } from '../testing/actors.ts'
import { testKeyring } from '../testing/import-file.ts'
import { makeCustomer } from '../testing/make/make.ts'
import { makeCertificate } from '../testing/make/make-certificate.ts'
import { makeClass, makeSeat } from '../testing/make/make-class.ts'
import { test } from '../testing/test.ts'
import { eraseCertificates } from './erase-certificates.ts'
import { exportCertificates } from './export-certificates.ts'
import { forgetCertificates } from './forget-certificates.ts'

const now = new Date('2030-02-28T12:00:00Z')
const pseudonym = { firstName: 'Erased', lastName: '7K2QD' }
const erase = (trx: Trx, userId: string) =>
  eraseCertificates(trx, { userIds: [userId], emails: [], names: ['ada khan'], pseudonym, keyring: testKeyring, now })

test('eraseCertificates puts the pseudonym on the certificates of a person and of their seats', async ({ trx }) => {
  const { bookerId, bookingId, attendeeId, sessionId } = await makeClass(trx)
  const other = await makeSeat(trx, sessionId)
  const guest = { bookingId, userId: null, firstName: 'Ada' }
  const [named, stranger] = await trx
    .insertInto('bookingAttendees')
    .values([
      { ...guest, seatNumber: 2 },
      { ...guest, seatNumber: 3 },
    ])
    .returning('id')
    .execute()
  const own = await makeCertificate(trx, { userId: bookerId, holderName: 'A. Khan' })
  const bySeat = await makeCertificate(trx, { attendeeId, holderName: 'Somebody' })
  const byName = await makeCertificate(trx, { attendeeId: named?.id ?? '', holderName: 'ADA Khan' })
  const anothers = await makeCertificate(trx, { attendeeId: stranger?.id ?? '', holderName: 'Ben Reed' })
  const elsewhere = await makeCertificate(trx, { attendeeId: other.attendeeId, holderName: 'Ada Khan' })
  await changeSetting(trx, asAdmin(), { setting: certificateYears, value: 4 })

  expect(await erase(trx, bookerId)).toMatchObject([
    { table: 'certificates', rows: 3, fate: 'blanked', until: '2032-02-29' },
  ])
  const rows = await trx.selectFrom('certificates').select(['id', 'holderName']).execute()
  const holders = new Map(rows.map(({ id, holderName }) => [id, holderName]))
  for (const { id } of [own, bySeat, byName]) expect(holders.get(id)).toBe('Erased 7K2QD')
  expect(holders.get(anothers.id)).toBe('Ben Reed')
  expect(holders.get(elsewhere.id)).toBe('Ada Khan')
})

test('eraseCertificates empties the reason of a revoked certificate, and gives the last day of all', async ({
  trx,
}) => {
  const { userId, id } = await makeCertificate(trx, { expiresOn: '2029-06-01' })
  const early = await makeCertificate(trx, { userId, expiresOn: '2028-01-01' })
  const revoked = { status: 'revoked', revokedAt: now, revocationReason: 'Wrong name' } as const
  await trx.updateTable('certificates').set(revoked).where('id', '=', id).execute()
  expect(await erase(trx, userId)).toMatchObject([{ rows: 2, until: '2035-06-01' }])
  const reasons = trx.selectFrom('certificates').select(['id', 'revocationReason']).orderBy('id')
  expect(await reasons.execute()).toEqual([
    { id, revocationReason: 'Erased' },
    { id: early.id, revocationReason: null },
  ])
  expect(await erase(trx, await makeCustomer(trx))).toMatchObject([{ rows: 0, until: null }])
})

test('exportCertificates gives a person their own certificates, oldest first', async ({ trx }) => {
  const newer = await makeCertificate(trx, { issuedOn: '2026-03-01' })
  const older = await makeCertificate(trx, { userId: newer.userId, issuedOn: '2023-03-01' })
  await makeCertificate(trx)
  const input = { userIds: [newer.userId], keyring: testKeyring, audience: 'person' as const, withSealed: false }
  const [certificates] = await exportCertificates(trx, input)
  expect(certificates?.rows.map(({ number }) => number)).toEqual([older.number, newer.number])
  expect(certificates?.rows[0]).toMatchObject({ holderName: 'Aisha Khan', course: 'Emergency First Aid at Work' })
})

test('forgetCertificates takes the name off certificates that expired over so many years ago, once', async ({
  trx,
}) => {
  const old = await makeCertificate(trx, { expiresOn: '2027-02-27' })
  const young = await makeCertificate(trx, { expiresOn: '2027-02-28' })
  const forget = (most: number) => forgetCertificates(trx, { years: 3 }, now, most)
  expect(await forget(10)).toBe(1)
  expect(await forget(10)).toBe(0)
  const find = (id: string) =>
    trx.selectFrom('certificates').select(['userId', 'holderName']).where('id', '=', id).executeTakeFirst()
  expect(await find(old.id)).toEqual({ userId: null, holderName: 'No longer kept' })
  expect(await find(young.id)).toEqual({ userId: young.userId, holderName: 'Aisha Khan' })

  for (let n = 0; n < 3; n++) await makeCertificate(trx, { expiresOn: '2027-01-01' })
  expect([await forget(2), await forget(2)]).toEqual([2, 1])
})
