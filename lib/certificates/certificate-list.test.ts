import { expect } from 'vitest'
import { asAdmin, asCustomer, asInstructor } from '../testing/actors.ts'
import { makeCertificate } from '../testing/make/make-certificate.ts'
import { test } from '../testing/test.ts'
import { certificateList } from './certificate-list.ts'

const now = new Date('2028-02-29T12:00:00Z')
type Asked = Parameters<typeof certificateList.page>[2]

test('certificateList finds certificates by state, number and holder', async ({ trx }) => {
  const { id } = await makeCertificate(trx, { number: 'RFT-C-00000-00000' })
  const find = async (asked: Asked, at = now) =>
    (await certificateList.page(trx, asAdmin(), asked, at)).rows.map((row) => row.id)
  const later = new Date('2028-03-01T12:00:00Z')

  expect(await find({ state: 'expiring' })).toEqual([id])
  expect(await find({ state: 'expired' })).toEqual([])
  expect(await find({ state: 'expired' }, later)).toEqual([id])
  for (const q of ['rft-c ooooo 00000', '#RFT–C–00000–00000.', 'cert no. RFT-C-00000-00000'])
    expect(await find({ q }), q).toEqual([id])
  expect(await find({ q: 'kha' })).toEqual([id])
  expect(await find({ q: 'nobody' })).toEqual([])
  expect(await find({ expiresFrom: '2028-02-29', expiresTo: '2028-02-29' })).toEqual([id])
  expect(await find({ expiresFrom: '2028-03-01' })).toEqual([])
  expect(await find({ expiresTo: '2028-02-28' })).toEqual([])
})

test('certificateList has the one that lasts longest first, or soonest to expire where all are valid', async ({
  trx,
}) => {
  const soon = await makeCertificate(trx, { expiresOn: '2028-03-01' })
  const late = await makeCertificate(trx, { expiresOn: '2030-01-01' })
  const over = await makeCertificate(trx, { expiresOn: '2027-01-01' })
  const find = async (asked: Asked) =>
    (await certificateList.page(trx, asAdmin(), asked, now)).rows.map((row) => row.id)
  expect(await find({})).toEqual([late.id, soon.id, over.id])
  expect(await find({ state: 'valid' })).toEqual([soon.id, late.id])
  expect(await find({ userId: over.userId })).toEqual([over.id])
})

test('certificateList shows customers their own, and instructors none', async ({ trx }) => {
  const own = await makeCertificate(trx)
  await makeCertificate(trx)
  const seen = async (actor: Parameters<typeof certificateList.page>[1]) =>
    (await certificateList.page(trx, actor, {}, now)).rows.map((row) => row.id)
  expect(await seen(asCustomer(own.userId))).toEqual([own.id])
  expect(await seen(asInstructor(own.userId))).toEqual([])
})

test('certificateList leaves these columns to those who ask for them', () => {
  const extra = Object.entries(certificateList.columns).filter(([, column]) => column.isExtra)
  expect(extra.map(([name]) => name)).toEqual(['courseCode', 'createdAt'])
})
