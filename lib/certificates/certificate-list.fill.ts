import type { Trx } from '../db/types.ts'
import type { KnownList } from '../testing/lists/known-list.ts'
import { makeCustomer } from '../testing/make/make.ts'
import { makeCertificate } from '../testing/make/make-certificate.ts'
import { certificateList } from './certificate-list.ts'

export const known: KnownList = { list: certificateList, fill }

/** Certificates of every state, around today and 20 November 2026, two alike in each order, one without a person. */
async function fill(trx: Trx) {
  const userId = await makeCustomer(trx, { firstName: 'Zebedee' })
  const soon = new Date(Date.now() + 30 * 24 * 60 * 60 * 1000).toISOString().slice(0, 10)
  const ids: string[] = []
  for (const given of [
    { userId, number: 'RFT-C-00000-00000', expiresOn: '2099-01-01' },
    { userId, expiresOn: '2099-01-01', holderName: 'Ben Ode' },
    { expiresOn: '2026-11-30' },
    { expiresOn: soon },
    { expiresOn: '2025-01-01', issuedOn: '2022-01-01' },
    { code: 'FAW', holderName: 'Cy Roe' },
    { code: 'FAW' },
  ])
    ids.push((await makeCertificate(trx, given)).id)

  const change = (place: number, values: object) =>
    trx
      .updateTable('certificates')
      .set(values)
      .where('id', '=', ids[place] ?? '')
      .execute()
  await change(5, { status: 'superseded', userId: null })
  await change(6, { status: 'revoked', revokedAt: new Date(), revocationReason: 'x' })
  return {
    q: ['RFT-C-00000-00000', 'zebedee'],
    userId: [userId],
    expiresFrom: ['2028-02-29', '2099-01-01'],
    expiresTo: ['2025-01-01', '2028-02-29'],
  }
}
