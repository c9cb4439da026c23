import { expect } from 'vitest'
import { Refusal } from '../../core/refusal.ts'
import { inTransaction } from '../../db/transaction.ts'
import type { Db, Trx } from '../../db/types.ts'
import { asAdmin } from '../../testing/actors.ts'
import { makeCustomer } from '../../testing/make/make.ts'
import { test } from '../../testing/test.ts'
import { createPerson } from '../create-person.ts'
import { addStaff } from '../staff/add-staff.ts'
import { updatePerson } from '../update-person.ts'
import { claimAddress, claimContact } from './claim-address.ts'

const move = (trx: Trx, userId: string, email: string) => updatePerson(trx, asAdmin(), { userId, fields: { email } })
const join = (trx: Trx, email: string) => createPerson(trx, asAdmin(), { email, firstName: 'Ada', lastName: 'Khan' })
const employ = (trx: Trx, email: string) =>
  addStaff(trx, asAdmin(), { email, firstName: '', lastName: '', role: 'instructor', passwordHash: null })

async function outcomes(db: Db, ...works: ((trx: Trx) => Promise<unknown>)[]): Promise<string[]> {
  const settled = await Promise.allSettled(works.map((work) => inTransaction(db, work)))
  const words = settled.map((one) => (one.status === 'fulfilled' ? 'done' : one.reason))
  return words.map((word) => (word instanceof Refusal ? 'refused' : String(word))).sort()
}

test("someone's older address is refused in words, and stays theirs to go back to", async ({ ownDb }) => {
  const userId = await inTransaction(ownDb, (trx) => makeCustomer(trx, { email: 'old@acme.example' }))
  const other = await inTransaction(ownDb, (trx) => makeCustomer(trx))
  await inTransaction(ownDb, (trx) => move(trx, userId, 'new@acme.example'))

  expect(await outcomes(ownDb, (trx) => join(trx, 'old@acme.example'))).toEqual(['refused'])
  expect(await outcomes(ownDb, (trx) => employ(trx, 'old@acme.example'))).toEqual(['refused'])
  expect(await outcomes(ownDb, (trx) => move(trx, other, 'old@acme.example'))).toEqual(['refused'])
  expect(await outcomes(ownDb, (trx) => move(trx, userId, 'old@acme.example'))).toEqual(['done'])
})

test('when several people take one address at once, one gets it and the others are refused', async ({ ownDb }) => {
  for (let round = 0; round < 5; round++) {
    const email = `wanted${round}@acme.example`
    const one = await inTransaction(ownDb, (trx) => makeCustomer(trx))
    const two = await inTransaction(ownDb, (trx) => makeCustomer(trx))
    const tries = [(trx: Trx) => move(trx, one, email), (trx: Trx) => move(trx, two, email)]

    expect(await outcomes(ownDb, ...tries, (trx) => join(trx, email))).toEqual(['done', 'refused', 'refused'])
  }
})

test('claimAddress and claimContact record where a contact leads, and when it was first seen', async ({ trx }) => {
  const userId = await makeCustomer(trx)
  const seenAt = new Date('2026-11-20T12:00:00Z')
  const phone = { channel: 'phone', externalId: '+447400123456' } as const
  expect(await claimAddress(trx, userId, 'second@acme.example', seenAt)).toBe(true)
  expect(await claimContact(trx, userId, phone, seenAt)).toBe(true)
  // Claimed again later, it is still theirs, and was still first seen then.
  expect(await claimContact(trx, userId, phone, new Date('2026-11-21T12:00:00Z'))).toBe(true)

  const claimed = trx.selectFrom('userIdentities').select(['channel', 'externalId', 'firstSeenAt', 'lastSeenAt'])
  const moments = { firstSeenAt: seenAt, lastSeenAt: seenAt }
  expect(await claimed.where('userId', '=', userId).where('firstSeenAt', '=', seenAt).orderBy('id').execute()).toEqual([
    { channel: 'email', externalId: 'second@acme.example', ...moments },
    { ...phone, ...moments },
  ])
})

test('claimAddress and claimContact leave a contact with the person it leads to', async ({ trx }) => {
  const [holder, other] = [await makeCustomer(trx), await makeCustomer(trx)]
  const phone = { channel: 'phone', externalId: '+447400123456' } as const
  await claimAddress(trx, holder, 'theirs@acme.example')
  await claimContact(trx, holder, phone)

  expect(await claimAddress(trx, other, 'theirs@acme.example')).toBe(false)
  expect(await claimContact(trx, other, phone)).toBe(false)
  // The same words on another channel are another contact.
  expect(await claimContact(trx, other, { channel: 'email', externalId: phone.externalId })).toBe(true)
  const held = trx.selectFrom('userIdentities').select('userId').where('externalId', '=', 'theirs@acme.example')
  expect(await held.execute()).toEqual([{ userId: holder }])
})

test('claimContact tells a contact of one’s own from one of another person that was claimed before', async ({
  trx,
}) => {
  const [ada, ben] = [await makeCustomer(trx), await makeCustomer(trx)]
  const number = (externalId: string) => ({ channel: 'phone', externalId }) as const
  await claimContact(trx, ada, number('+441'))
  await claimContact(trx, ben, number('+442'))
  const claims = [
    await claimContact(trx, ada, number('+441')),
    await claimContact(trx, ada, number('+442')),
    await claimContact(trx, ben, number('+442')),
    await claimContact(trx, ben, number('+441')),
  ]
  expect(claims).toEqual([true, false, true, false])
})
