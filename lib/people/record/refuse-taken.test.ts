import { expect } from 'vitest'
import { Taken } from '../../core/taken.ts'
import { inTransaction } from '../../db/transaction.ts'
import { asAdmin, asCustomer } from '../../testing/actors.ts'
import { makeCustomer, makeStaff } from '../../testing/make/make.ts'
import { runInto } from '../../testing/run-into.ts'
import { test } from '../../testing/test.ts'
import { claimContact } from '../contact/claim-address.ts'
import { markMerged } from '../merging/mark-merged.ts'
import { refuseTaken } from './refuse-taken.ts'

const email = (externalId: string) => ({ channel: 'email' as const, externalId })
const phone = { channel: 'phone', externalId: '+447400123456' } as const

test('refuseTaken names who has an address or number, to those who may know', async ({ trx }) => {
  const holder = await makeCustomer(trx, { email: 'ada@acme.example', companyName: 'Acme' })
  await claimContact(trx, holder, phone)
  const taken = await refuseTaken(trx, asAdmin(), null, email('ada@acme.example')).catch((error: unknown) => error)
  expect(taken).toBeInstanceOf(Taken)
  expect(taken).toMatchObject({
    fields: { email: 'Ada Khan is already on record with this email address.' },
    mentions: [{ id: holder, label: 'Ada Khan', detail: 'ada@acme.example · Acme' }],
  })
  await expect(refuseTaken(trx, asAdmin(), null, phone)).rejects.toMatchObject({
    fields: { phone: 'Ada Khan is already on record with this phone number.' },
  })
  const colleague = await makeStaff(trx, 'admin', 'Olga')
  await claimContact(trx, colleague, email('desk@acme.example'))
  await expect(refuseTaken(trx, asAdmin(), null, email('desk@acme.example'))).rejects.toThrow(
    'Olga Ward, who works here, is already',
  )
})

test('refuseTaken tells a customer no more than that it is taken', async ({ trx }) => {
  await makeCustomer(trx, { email: 'ada@acme.example' })
  const other = await makeCustomer(trx)
  const told = await refuseTaken(trx, asCustomer(other), other, email('ada@acme.example')).catch(JSON.stringify)
  expect(told).toContain('Someone else on record has this email address.')
  expect(told).not.toMatch(/Ada|Khan/)
})

test('refuseTaken passes what is free or the person’s own, also where it leads there by a merge', async ({ trx }) => {
  const [survivor, merged] = [await makeCustomer(trx), await makeCustomer(trx, { email: 'old@acme.example' })]
  await markMerged(trx, survivor, [merged], new Date())
  await refuseTaken(trx, asAdmin(), survivor, email('old@acme.example'))
  await refuseTaken(trx, asAdmin(), null, email('free@acme.example'))
  await refuseTaken(trx, asAdmin(), null, { channel: 'phone', externalId: 'old@acme.example' })
  await expect(refuseTaken(trx, asAdmin(), merged, email('old@acme.example'))).rejects.toThrow(Taken)
})

test('refuseTaken lets a second caller who wants the address wait for the first', async ({ ownDb }) => {
  const take = (externalId: string) =>
    inTransaction(ownDb, (trx) => refuseTaken(trx, asAdmin(), null, email(externalId)))
  const first = (wanted: string) =>
    runInto(
      ownDb,
      (trx) => refuseTaken(trx, asAdmin(), null, email('wanted@acme.example')),
      () => take(wanted),
    )
  expect(await first('wanted@acme.example')).toMatchObject({ hasWaited: true })
  expect(await first('other@acme.example')).toMatchObject({ hasWaited: false })
})
