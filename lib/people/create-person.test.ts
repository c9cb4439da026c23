import { expect } from 'vitest'
import { Refusal } from '../core/refusal.ts'
import { inTransaction } from '../db/transaction.ts'
import { asAdmin } from '../testing/actors.ts'
import { makeCustomer, makeStaff } from '../testing/make/make.ts'
import { test } from '../testing/test.ts'
import { createPerson } from './create-person.ts'
import type { PersonPatch } from './record/writable-fields.ts'

const now = new Date('2026-11-20T12:00:00Z')

test('someone added by hand is normalised, dated, reachable and recorded', async ({ trx }) => {
  const admin = asAdmin(await makeStaff(trx, 'admin'))
  const given = { email: ' ADA@Acme.example', firstName: ' Ada  May ', lastName: 'Null', mobile: '07400 123 456' }
  const userId = await createPerson(trx, admin, { ...given, companyName: 'Acme', city: null, postcode: 'ls1 4ap' }, now)

  const person = await trx.selectFrom('users').selectAll().where('id', '=', userId).executeTakeFirstOrThrow()
  expect(person).toMatchObject({
    email: 'ada@acme.example',
    firstName: 'Ada May',
    lastName: 'Null',
    mobile: '+447400123456',
    postcode: 'LS1 4AP',
    role: 'customer',
    status: 'active',
    customerType: 'corporate',
    country: 'UK',
    marketingConsent: false,
    createdBy: admin.userId,
    fieldOrigins: { firstName: { at: now.toISOString(), source: 'admin' }, companyName: { source: 'admin' } },
  })
  expect(person.fieldOrigins).not.toHaveProperty('city')

  const known = await trx.selectFrom('userIdentities').select(['channel', 'externalId']).where('userId', '=', userId)
  expect(await known.execute()).toEqual([{ channel: 'email', externalId: 'ada@acme.example' }])
  const logged = trx.selectFrom('userActivityLogs').select(['activityType', 'actorId']).where('userId', '=', userId)
  expect(await logged.execute()).toEqual([{ activityType: 'user.created', actorId: admin.userId }])
})

test('without an address a valid number identifies a person, once', async ({ trx }) => {
  const userId = await createPerson(trx, asAdmin(), { firstName: 'Ada', phone: '0113 496 0000' }, now)
  const known = await trx.selectFrom('userIdentities').select(['channel', 'externalId']).where('userId', '=', userId)
  expect(await known.execute()).toEqual([{ channel: 'phone', externalId: '+441134960000' }])

  const again = createPerson(trx, asAdmin(), { firstName: 'Bea', phone: '+44 113 496 0000' }, now)
  await expect(again).rejects.toMatchObject({ mentions: [{ id: userId, label: 'Ada' }] })
})

test('an address on record, staff included, is refused with the name of its person', async ({ trx }) => {
  const userId = await makeCustomer(trx, { email: 'ada@acme.example', companyName: 'Acme' })
  const merged = await makeCustomer(trx, { email: 'older@acme.example' })
  await trx.updateTable('users').set({ mergedIntoId: userId }).where('id', '=', merged).execute()
  const staffId = await makeStaff(trx, 'instructor')
  const { email } = await trx.selectFrom('users').select('email').where('id', '=', staffId).executeTakeFirstOrThrow()
  const people = trx.selectFrom('users').select((row) => row.fn.countAll().as('n'))
  const before = await people.execute()

  const holders: [string | null, string][] = [
    ['ADA@acme.example', userId],
    ['older@acme.example', userId],
    [email, staffId],
  ]
  for (const [taken, id] of holders) {
    const refusal = createPerson(trx, asAdmin(), { email: taken, firstName: 'Bea' }, now)
    await expect(refusal).rejects.toMatchObject({ fields: { email: expect.any(String) }, mentions: [{ id }] })
  }
  const unreachable: PersonPatch[] = [
    { firstName: 'Ada' },
    { firstName: 'Ada', email: 'undefined', phone: '12' },
    { firstName: 'Ada', email: 'a@b.example, c@d.example' },
  ]
  for (const input of unreachable) await expect(createPerson(trx, asAdmin(), input, now)).rejects.toThrow(Refusal)
  expect(await people.execute()).toEqual(before)
})

test('of two colleagues adding one address at once, one succeeds and the other sees the person', async ({ ownDb }) => {
  for (let round = 0; round < 5; round++) {
    const add = () =>
      inTransaction(ownDb, (trx) => createPerson(trx, asAdmin(), { email: `wanted${round}@acme.example` }, now))
    const settled = await Promise.allSettled([add(), add(), add()])
    const ids = settled.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []))
    const refusals = settled.flatMap((one) => (one.status === 'rejected' ? [one.reason] : []))
    expect(ids).toHaveLength(1)
    for (const refusal of refusals) expect(refusal).toMatchObject({ mentions: [{ id: ids[0] }] })
  }
})
