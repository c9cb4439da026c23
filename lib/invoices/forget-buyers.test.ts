import { expect } from 'vitest'
import { systemActor } from '../core/actor.ts'
import { addDays } from '../core/plain-date.ts'
import type { Trx } from '../db/types.ts'
import { makeBooking, makeCustomer, makeSession } from '../testing/make/make.ts'
import { makeCompany } from '../testing/make/make-company.ts'
import { test } from '../testing/test.ts'
import { forgetBuyers } from './forget-buyers.ts'
import { issueDueDocuments } from './issue/issue-due-documents.ts'
import { keptUntil } from './rules/kept-until.ts'

test('forgetBuyers forgets erased people the day after the years of tax law, and nobody else', async ({ trx }) => {
  const sessionId = await makeSession(trx, { firstDay: '2027-01-10' })
  const [erased, standing] = [await makeCustomer(trx), await makeCustomer(trx)]
  const made = [
    await makeBooking(trx, { bookerId: standing, sessionId }),
    await makeBooking(trx, { bookerId: erased, sessionId }),
    await makeBooking(trx, { bookerId: erased, sessionId }),
  ]
  await makeCompany(trx)
  const days = ['2018-01-01', '2018-04-05', '2018-04-06']
  for (const [place, { bookingId }] of made.entries())
    await issueDueDocuments(trx, systemActor('test'), bookingId, new Date(`${days[place]}T12:00:00Z`))
  await trx.updateTable('users').set({ erasedAt: new Date() }).where('id', '=', erased).execute()

  expect(keptUntil('2018-04-05')).toBe('2024-04-05')
  const forget = (day: string) => forgetBuyers(trx, new Date(`${day}T12:00:00Z`), 100)
  expect(await forget('2024-04-05')).toBe(0)
  expect(await forget(addDays('2024-04-05', 1))).toBe(1)
  expect(await known(trx)).toEqual(['2018-01-01', '2018-04-06'])
  expect(await forget('2025-04-05')).toBe(0)
  expect(await forgetBuyers(trx, new Date('2025-04-06T12:00:00Z'), 0)).toBe(0)
  expect(await forget('2025-04-06')).toBe(1)
  expect(await known(trx)).toEqual(['2018-01-01'])
})

async function known(trx: Trx): Promise<string[]> {
  const rows = trx.selectFrom('invoices').select('issuedOn').where('buyerSealed', 'is not', null).orderBy('issuedOn')
  return (await rows.execute()).map(({ issuedOn }) => issuedOn)
}
