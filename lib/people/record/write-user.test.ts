import { expect } from 'vitest'
import { Refusal } from '../../core/refusal.ts'
import type { Trx } from '../../db/types.ts'
import { revealSealed } from '../../privacy/sealed/reveal-sealed.ts'
import { asAdmin, asCustomer, asInstructor } from '../../testing/actors.ts'
import { testKeyring } from '../../testing/import-file.ts'
import { makeCustomer, makeStaff } from '../../testing/make/make.ts'
import { test } from '../../testing/test.ts'
import { changeConsent } from '../consents/change-consent.ts'
import { findPerson } from '../find-person.ts'
import { userOf } from './user-answer.ts'
import { userInput } from './user-input.ts'
import { addUser, holdUser, writeUser } from './write-user.ts'

const keys = () => testKeyring
const never = () => {
  throw new Error('asked for the keys')
}

async function write(trx: Trx, userId: string, given: object, isWhole = false, keysOf = keys) {
  const held = await holdUser(trx, asAdmin(), userId)
  if (!held) throw new Error('out of reach')
  await writeUser(trx, asAdmin(), { held, given: userInput.parse(given), isWhole, keys: keysOf })
}

const medicalOf = (trx: Trx, userId: string) =>
  revealSealed(trx, asAdmin(), { userId, field: 'medicalNotes', reason: 'Preparing', keyring: testKeyring })

test('addUser puts a person on record with plain and sealed fields', async ({ trx }) => {
  const given = userInput.parse({
    firstName: 'Zoë',
    email: 'zoe@acme.example',
    medicalNotes: 'Asthma',
    smsConsent: false,
  })
  const userId = await addUser(trx, asAdmin(), { given, keys })
  expect(await findPerson(trx, asAdmin(), userId)).toMatchObject({ firstName: 'Zoë', email: 'zoe@acme.example' })
  expect(await medicalOf(trx, userId)).toEqual({ kind: 'open', value: 'Asthma' })
})

test('addUser refuses consents, by their fields, and asks for keys only to seal', async ({ trx }) => {
  const consenting = userInput.parse({ firstName: 'Zoë', smsConsent: true, marketingConsent: false })
  const refused = addUser(trx, asAdmin(), { given: consenting, keys })
  await expect(refused).rejects.toThrow(Refusal)
  await expect(refused).rejects.toMatchObject({ fields: { smsConsent: expect.any(String) } })
  await addUser(trx, asAdmin(), { given: userInput.parse({ firstName: 'Zoë', email: 'li@acme.example' }), keys: never })
})

test('writeUser writes what is given; of the whole, plain fields left out become empty and sealed ones stay', async ({
  trx,
}) => {
  const email = 'ada@acme.example'
  const userId = await makeCustomer(trx, { companyName: 'Acme', email })
  await write(trx, userId, { city: 'York', medicalNotes: 'Asthma' })
  expect(await findPerson(trx, asAdmin(), userId)).toMatchObject({ city: 'York', companyName: 'Acme' })

  await write(trx, userId, { firstName: 'Ada', lastName: 'Khan', email }, true, never)
  expect(await findPerson(trx, asAdmin(), userId)).toMatchObject({ city: null, companyName: null, firstName: 'Ada' })
  expect(await medicalOf(trx, userId)).toEqual({ kind: 'open', value: 'Asthma' })
})

test('writeUser switches a consent off, once, and never on', async ({ trx }) => {
  const userId = await makeCustomer(trx)
  for (const consent of ['marketing', 'sms', 'newsletter'] as const)
    await changeConsent(trx, asCustomer(userId), { userId, consent, granted: true, isProven: true })
  await write(trx, userId, { smsConsent: true })

  await write(trx, userId, { smsConsent: false })
  await write(trx, userId, { smsConsent: false })
  expect(await findPerson(trx, asAdmin(), userId)).toMatchObject({
    smsConsent: false,
    marketingConsent: true,
    newsletterSubscribed: true,
  })
  const withdrawn = trx.selectFrom('userActivityLogs').select('id').where('activityType', '=', 'consent.withdrawn')
  expect(await withdrawn.execute()).toHaveLength(1)
  await expect(write(trx, userId, { smsConsent: true })).rejects.toThrow(Refusal)

  await write(trx, userId, { marketingConsent: false, newsletterSubscribed: false })
  expect(await findPerson(trx, asAdmin(), userId)).toMatchObject({
    marketingConsent: false,
    newsletterSubscribed: false,
  })
})

test('holdUser holds one person, none who was merged and none out of reach', async ({ trx }) => {
  const [userId, merged] = [await makeCustomer(trx), await makeCustomer(trx)]
  await trx.updateTable('users').set({ mergedIntoId: userId }).where('id', '=', merged).execute()
  expect(await holdUser(trx, asAdmin(), userId)).toEqual({
    id: userId,
    version: 1,
    marketingConsent: false,
    smsConsent: false,
    newsletterSubscribed: false,
  })
  expect(await holdUser(trx, asAdmin(), merged)).toBeUndefined()
  expect(await holdUser(trx, asInstructor(await makeStaff(trx, 'instructor')), userId)).toBeUndefined()
})

test('holdUser keeps others from changing the person', async ({ ownDb }) => {
  const userId = await ownDb.transaction().execute((trx) => makeCustomer(trx))
  const holder = await ownDb.startTransaction().execute()
  await holdUser(holder, asAdmin(), userId)
  const attempt = ownDb.selectFrom('users').select('id').where('id', '=', userId).forUpdate().noWait().execute()
  await expect(attempt).rejects.toThrow('could not obtain lock')
  await holder.rollback().execute()
})

test('userOf shows figures under the names of the API', async ({ trx }) => {
  const person = await findPerson(trx, asAdmin(), await makeCustomer(trx))
  if (!person) throw new Error('nobody')
  const figures = { totalSpent: '75.00', bookingsPerYear: 2, nextCertificateExpiry: '2029-01-01' } as const
  expect(userOf({ ...person, ...figures, preferredCourse: 'EFAW' })).toMatchObject({
    lifetimeValue: '75.00',
    bookingFrequency: 2,
    preferredCourses: ['EFAW'],
    certificateExpiry: '2029-01-01',
  })
  expect(userOf({ ...person, preferredCourse: null })).toMatchObject({ preferredCourses: [] })
})
