import type { PlainDate } from '../../core/plain-date.ts'
import { ensureCatalogue } from '../../courses/ensure-catalogue.ts'
import type { Trx } from '../../db/types.ts'
import { makeCustomer } from './make.ts'

type Given = {
  userId?: string
  attendeeId?: string
  number?: string
  code?: string
  holderName?: string
  issuedOn?: PlainDate
  expiresOn?: PlainDate
}

let made = 0

/** A current certificate of a person, without a seat unless one is given. */
export async function makeCertificate(trx: Trx, { code = 'EFAW', ...given }: Given = {}) {
  await ensureCatalogue(trx)
  made += 1
  const course = trx.selectFrom('courses').select('id').where('code', '=', code)
  const certificate = {
    number: `RFT-C-TEST-${made}`,
    userId: given.userId ?? (await makeCustomer(trx)),
    courseId: (await course.executeTakeFirstOrThrow()).id,
    holderName: 'Aisha Khan',
    issuedOn: '2025-03-01',
    expiresOn: '2028-02-29',
    ...given,
  }
  const added = trx.insertInto('certificates').values(certificate).returning('id')
  const { id } = await added.executeTakeFirstOrThrow()
  return { id, userId: certificate.userId, number: certificate.number }
}
