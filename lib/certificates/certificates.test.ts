import { expect } from 'vitest'
import type { Actor } from '../core/actor.ts'
import { ensureCatalogue } from '../courses/ensure-catalogue.ts'
import { inTransaction } from '../db/transaction.ts'
import type { Trx } from '../db/types.ts'
import { asAdmin, asCustomer, asInstructor } from '../testing/actors.ts'
import { makeCustomer, makeStaff } from '../testing/make/make.ts'
import { test } from '../testing/test.ts'
import { lockCurrentCertificate } from './lock-certificate.ts'
import { printCertificate } from './print-certificate.ts'
import { mostNumbers, readNumbers } from './read-numbers.ts'
import { reissueCertificate, reissueCertificateInput } from './reissue-certificate.ts'
import { revokeCertificate, revokeCertificateInput } from './revoke-certificate.ts'
import { verifyCertificates } from './verify-certificates.ts'

const now = new Date('2028-02-29T12:00:00Z')
const number = 'RFT-C-00000-00000'

test('verifyCertificates tells the state of a number in every spelling, and little else', async ({ trx }) => {
  await makeCertificate(trx)
  const typed = ['rft c 00000 00000', 'RFT-C-OOOOO-OOOOO', 'RFT-C-00000-00001', 'nothing']
  const answers = await verifyCertificates(trx, typed, now)
  const printed = [
    'RFT–C–00000–00000',
    'RFT\u2011C\u201100000\u201100000.',
    '#RFT-C-00000-00000',
    'Certificate no. ＲＦＴ-C-00000-00000',
  ]
  for (const { asked, state } of await verifyCertificates(trx, readNumbers(printed.join('\n')), now))
    expect(state, asked).toBe('valid')

  expect(answers.map(({ state }) => state)).toEqual(['valid', 'valid', 'unknown', 'unknown'])
  expect(answers[0]).toEqual({
    asked: 'rft c 00000 00000',
    number,
    state: 'valid',
    holder: 'A. Khan',
    courseName: 'Emergency First Aid at Work',
    issuedOn: '2025-03-01',
    expiresOn: '2028-02-29',
  })
  const [nextDay] = await verifyCertificates(trx, [number], new Date('2028-03-01T00:30:00Z'))
  expect(nextDay?.state).toBe('expired')
})

test('reissueCertificate gives a certificate a new number, and the old number says that it was replaced', async ({
  trx,
}) => {
  const { id } = await makeCertificate(trx)
  const issued = await reissueCertificate(trx, asAdmin(), { certificateId: id, holderName: 'Aisha Khan' }, now)

  const answers = await verifyCertificates(trx, [number, issued.number], now)
  expect(answers.map(({ state }) => state)).toEqual(['superseded', 'valid'])
  expect(answers[1]).toMatchObject({ issuedOn: '2025-03-01', expiresOn: '2028-02-29' })
  await expect(reissueCertificate(trx, asAdmin(), { certificateId: id, holderName: 'X' })).rejects.toThrow('replaced')
})

test('reissueCertificate refuses a name that it cannot show, and changes nothing', async ({ trx }) => {
  const { id } = await makeCertificate(trx)
  const reissue = reissueCertificate(trx, asAdmin(), { certificateId: id, holderName: 'Ash 𓂀' }, now)
  await expect(reissue).rejects.toMatchObject({ fields: { holderName: expect.stringContaining('cannot show 𓂀') } })
  expect(await trx.selectFrom('certificates').select('status').execute()).toEqual([{ status: 'current' }])
})

test('revokeCertificate leaves the number, which says that the certificate was revoked', async ({ trx }) => {
  const { id, userId } = await makeCertificate(trx)
  await revokeCertificate(trx, asAdmin(), { certificateId: id, reason: 'Issued to the wrong person' }, now)

  expect(await verifyCertificates(trx, [number], now)).toMatchObject([{ state: 'revoked' }])
  const told = trx.selectFrom('userActivityLogs').select('userId').where('activityType', '=', 'certificate.revoked')
  expect(await told.executeTakeFirst()).toEqual({ userId })
  await expect(reissueCertificate(trx, asAdmin(), { certificateId: id, holderName: 'X' })).rejects.toThrow('revoked')
})

test('reissueCertificate and revokeCertificate record who changed what, and why', async ({ trx }) => {
  const { id, userId } = await makeCertificate(trx)
  const admin = asAdmin(await makeStaff(trx, 'admin'))
  const issued = await reissueCertificate(trx, admin, { certificateId: id, holderName: 'Aisha K. Khan' }, now)
  await revokeCertificate(trx, admin, { certificateId: issued.id, reason: 'Issued in error' }, now)

  expect(await trx.selectFrom('certificates').selectAll().orderBy('id').execute()).toMatchObject([
    { id, status: 'superseded', holderName: 'Aisha Khan', revokedAt: null },
    {
      id: issued.id,
      userId,
      replacesId: id,
      issuedBy: admin.userId,
      status: 'revoked',
      revokedAt: now,
      revokedBy: admin.userId,
      revocationReason: 'Issued in error',
    },
  ])
  const log = trx.selectFrom('userActivityLogs').select(['userId', 'activityDescription', 'details', 'changes'])
  const logged = await log.where('activityType', 'like', 'certificate.%').orderBy('id').execute()
  expect(logged).toEqual([
    {
      userId,
      activityDescription: `Certificate ${number} replaced by ${issued.number}`,
      details: {},
      changes: { holderName: { before: 'Aisha Khan', after: 'Aisha K. Khan' } },
    },
    {
      userId,
      activityDescription: `Certificate ${issued.number} revoked`,
      details: { reason: 'Issued in error' },
      changes: {},
    },
  ])
})

test('lockCurrentCertificate refuses everyone but an admin, and a certificate that is no longer current', async ({
  trx,
}) => {
  const { id, userId } = await makeCertificate(trx)
  const lock = (actor: Actor = asAdmin()) => lockCurrentCertificate(trx, actor, id)
  expect(await lock()).toMatchObject({ id, userId })
  for (const actor of [asCustomer(userId), asInstructor(userId)])
    await expect(lock(actor)).rejects.toThrow('This certificate no longer exists.')
  await trx.updateTable('certificates').set({ status: 'superseded' }).where('id', '=', id).execute()
  await expect(lock()).rejects.toThrow('This certificate was replaced by a newer one.')
  const revoked = { status: 'revoked', revokedAt: now, revocationReason: 'x' } as const
  await trx.updateTable('certificates').set(revoked).where('id', '=', id).execute()
  await expect(lock()).rejects.toThrow('This certificate was revoked.')
})

test('a certificate is revoked for a reason and reissued to a name, neither without end', async ({ trx }) => {
  const { id } = await makeCertificate(trx)
  await expect(revokeCertificate(trx, asAdmin(), { certificateId: id, reason: '' }, now)).rejects.toThrow('Say why.')
  const reasons = ['x', 'x'.repeat(500), ' ', 'x'.repeat(501)]
  const names = ['x', 'x'.repeat(200), ' ', 'x'.repeat(201)]
  const revokes = (reason: string) => revokeCertificateInput.safeParse({ certificateId: id, reason }).success
  const reissues = (holderName: string) => reissueCertificateInput.safeParse({ certificateId: id, holderName }).success
  expect(reasons.map(revokes)).toEqual([true, true, false, false])
  expect(names.map(reissues)).toEqual([true, true, false, false])
})

test('verifyCertificates shortens the holder to an initial and the last name', async ({ trx }) => {
  const { id } = await makeCertificate(trx)
  const shortened = async (holderName: string) => {
    await trx.updateTable('certificates').set({ holderName }).where('id', '=', id).execute()
    return (await verifyCertificates(trx, [number], now))[0]?.holder
  }
  expect(await shortened('Aisha Maria van Khan')).toBe('A. Khan')
  expect(await shortened('Aisha')).toBe('A.')
  expect(await shortened('')).toBe('.')
  expect(await verifyCertificates(trx, [], now)).toEqual([])
})

test('a certificate reissued by three at once is replaced by one', async ({ ownDb }) => {
  const { id } = await inTransaction(ownDb, makeCertificate)
  const reissue = () =>
    inTransaction(ownDb, (trx) => reissueCertificate(trx, asAdmin(), { certificateId: id, holderName: 'A' }, now))
  const tries = await Promise.allSettled([reissue(), reissue(), reissue()])
  expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
})

test('only an admin changes certificates, and a holder prints their own', async ({ trx }) => {
  const { id, userId } = await makeCertificate(trx)
  const stranger = asCustomer(await makeCustomer(trx))
  for (const actor of [asCustomer(userId), stranger, asInstructor(userId)]) {
    await expect(revokeCertificate(trx, actor, { certificateId: id, reason: 'x' })).rejects.toThrow('no longer exists')
    await expect(reissueCertificate(trx, actor, { certificateId: id, holderName: 'x' })).rejects.toThrow(
      'no longer exists',
    )
  }
  const print = { certificateId: id, appUrl: 'https://training.example' }
  expect(await printCertificate(trx, stranger, print, now)).toBeUndefined()
  expect((await printCertificate(trx, asCustomer(userId), print, now))?.name).toBe(`certificate-${number}.pdf`)
  const told = trx.selectFrom('userActivityLogs').select('id').where('activityType', '=', 'certificate.downloaded')
  expect(await told.execute()).toHaveLength(1)
})

test('readNumbers reads a number per line or from a CSV, mistyped ones too', () => {
  const csv = `Name,Certificate\r\n"Khan, A",${number}\r\nBen;RFT-C-00000-00001\r\n\r\n`
  expect(readNumbers(csv)).toEqual([number, 'RFT-C-00000-00001'])
  expect(readNumbers(`${number}\nRFT-C-1\n`)).toEqual([number, 'RFT-C-1'])
  expect(readNumbers('  \n')).toEqual([])
  expect(readNumbers('Certificates\nAda\n')).toEqual(['Ada'])
  expect(readNumbers('Certificates\nAda')).toEqual(['Ada'])
  expect(readNumbers('Ada\nCertificates')).toEqual(['Certificates'])
  expect(readNumbers('RFT-C-1\nCertificates')).toEqual(['RFT-C-1', 'Certificates'])
  expect(readNumbers(`7${'x'.repeat(300)}`)).toEqual([`7${'x'.repeat(199)}`])
  expect(mostNumbers).toBe(500)
  expect(readNumbers('Certificates')).toEqual(['Certificates'])
  expect(readNumbers('2 certificates\nRFT-C-1')).toEqual(['2 certificates', 'RFT-C-1'])
  expect(readNumbers(`;;Ada\t"rft-c-2"\r${number}`)).toEqual(['rft-c-2', number])
})

async function makeCertificate(trx: Trx) {
  await ensureCatalogue(trx)
  const { id: courseId } = await trx
    .selectFrom('courses')
    .select('id')
    .where('code', '=', 'EFAW')
    .executeTakeFirstOrThrow()
  const userId = await makeCustomer(trx)
  const dates = { issuedOn: '2025-03-01', expiresOn: '2028-02-29' }
  const { id } = await trx
    .insertInto('certificates')
    .values({ number, userId, courseId, holderName: 'Aisha Khan', ...dates })
    .returning('id')
    .executeTakeFirstOrThrow()
  return { id, userId }
}
