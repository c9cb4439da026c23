import { expect } from 'vitest'
import { ensureCatalogue } from '../courses/ensure-catalogue.ts'
import { inTransaction } from '../db/transaction.ts'
import type { Trx } from '../db/types.ts'
import { asAdmin, asCustomer, asInstructor } from '../testing/actors.ts'
import { makeCustomer } from '../testing/make/make.ts'
import { test } from '../testing/test.ts'
import { printCertificate } from './print-certificate.ts'
import { readNumbers } from './read-numbers.ts'
import { reissueCertificate } from './reissue-certificate.ts'
import { revokeCertificate } from './revoke-certificate.ts'
import { searchCertificates } from './search-certificates.ts'
import { verifyCertificates } from './verify-certificates.ts'

const now = new Date('2028-02-29T12:00:00Z')
const number = 'RFT-C-00000-00000'

test('verifyCertificates tells the state of a number in every spelling, and little else', async ({ trx }) => {
  await makeCertificate(trx)
  const typed = ['rft c 00000 00000', 'RFT-C-OOOOO-OOOOO', 'RFT-C-00000-00001', 'nothing']
  const answers = await verifyCertificates(trx, typed, now)

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

test('revokeCertificate leaves the number, which says that the certificate was revoked', async ({ trx }) => {
  const { id, userId } = await makeCertificate(trx)
  await revokeCertificate(trx, asAdmin(), { certificateId: id, reason: 'Issued to the wrong person' }, now)

  expect(await verifyCertificates(trx, [number], now)).toMatchObject([{ state: 'revoked' }])
  const told = trx.selectFrom('userActivityLogs').select('userId').where('activityType', '=', 'certificate.revoked')
  expect(await told.executeTakeFirst()).toEqual({ userId })
  await expect(reissueCertificate(trx, asAdmin(), { certificateId: id, holderName: 'X' })).rejects.toThrow('revoked')
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

test('searchCertificates finds certificates by state, number and holder', async ({ trx }) => {
  const { id } = await makeCertificate(trx)
  const find = async (input: Parameters<typeof searchCertificates>[2], at = now) =>
    (await searchCertificates(trx, asAdmin(), input, at)).rows.map((row) => row.id)
  const later = new Date('2028-03-01T12:00:00Z')

  expect(await find({ state: 'expiring' })).toEqual([id])
  expect(await find({ state: 'expired' })).toEqual([])
  expect(await find({ state: 'expired' }, later)).toEqual([id])
  expect(await find({ q: 'rft-c ooooo 00000' })).toEqual([id])
  expect(await find({ q: 'kha' })).toEqual([id])
  expect(await find({ q: 'nobody' })).toEqual([])
})

test('readNumbers reads a number per line or from a CSV, mistyped ones too', () => {
  const csv = `Name,Certificate\r\n"Khan, A",${number}\r\nBen;RFT-C-00000-00001\r\n\r\n`
  expect(readNumbers(csv)).toEqual([number, 'RFT-C-00000-00001'])
  expect(readNumbers(`${number}\nRFT-C-1\n`)).toEqual([number, 'RFT-C-1'])
  expect(readNumbers('  \n')).toEqual([])
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
