import { expect } from 'vitest'

import { inTransaction } from '#lib/db/transaction.ts'
import type { Db } from '#lib/db/types.ts'
import { changeConsent } from '#lib/people/consents/change-consent.ts'
import { asCustomer } from '#lib/testing/actors.ts'
import { apiCaller } from '#lib/testing/call-api.ts'
import { makeCustomer } from '#lib/testing/make/make.ts'
import { makeKey } from '#lib/testing/make/make-key.ts'
import { test } from '#lib/testing/test.ts'
import { allRoutes } from './all-routes.ts'
import { describeWholeApi } from './describe-whole-api.ts'

const call = apiCaller(allRoutes, describeWholeApi())
const users = '/api/admin/users'

async function makeUser(db: Db, key: string, body: object) {
  const { status, headers, body: told } = await call(db, 'POST', users, { key, body })
  expect(status).toBe(201)
  return { location: headers.get('location') ?? '', etag: headers.get('etag') ?? '', told }
}

test('a person is added, read where the answer says, and recorded', async ({ ownDb }) => {
  const key = await makeKey(ownDb)
  const { location, told } = await makeUser(ownDb, key, {
    email: ' Ada.Khan@ACME.example',
    firstName: 'Ada',
    lastName: 'Khan',
    mobile: '07400 123456',
    companyName: 'Acme',
    medicalNotes: 'asthma',
  })
  expect(told).toMatchObject({
    data: { email: 'ada.khan@acme.example', mobile: '+447400123456', customerType: 'corporate', totalSpent: '0.00' },
  })
  expect(JSON.stringify(told)).not.toContain('asthma')

  const read = await call(ownDb, 'GET', location, { key })
  expect(read.body).toEqual(told)
  expect(read.headers.get('etag')).toMatch(/^"\d+"$/)
  const log = ownDb.selectFrom('userActivityLogs').select('activityType').orderBy('id')
  expect(await log.execute()).toContainEqual({ activityType: 'user.created' })
})

test.for<[string, object, number, string]>([
  ['nobody can be found by', { firstName: 'Ada' }, 400, 'email'],
  ['an address that is none', { email: 'ada@' }, 400, 'email'],
  ['an address that is taken', { email: 'taken@acme.example' }, 409, 'email'],
  ['a role', { email: 'new@acme.example', role: 'admin' }, 400, 'role'],
  ['a figure', { email: 'new@acme.example', totalSpent: '9.00' }, 400, 'totalSpent'],
  ['a number for a name', { email: 'new@acme.example', firstName: 7 }, 400, 'firstName'],
  ['consent given for somebody', { email: 'new@acme.example', marketingConsent: true }, 400, 'marketingConsent'],
  ['a birthday that is none', { email: 'new@acme.example', dateOfBirth: '31/02/1990' }, 400, 'dateOfBirth'],
])('%s is refused, by the name of the field', async ([, body, status, path], { ownDb }) => {
  const key = await makeKey(ownDb)
  await makeUser(ownDb, key, { email: 'taken@acme.example' })

  const refused = await call(ownDb, 'POST', users, { key, body })
  expect(refused).toMatchObject({ status, body: { errors: [{ path, message: expect.stringMatching(/^\S.*\.$/) }] } })
  expect(await ownDb.selectFrom('users').select('id').execute()).toHaveLength(1)
})

test('PATCH changes what is given, PUT empties what is not', async ({ ownDb }) => {
  const key = await makeKey(ownDb)
  const whole = {
    email: 'ada@acme.example',
    firstName: 'Ada',
    city: 'Leeds',
    status: 'inactive',
    medicalNotes: 'asthma',
  }
  const { location } = await makeUser(ownDb, key, whole)

  const patched = await call(ownDb, 'PATCH', location, { key, body: { city: 'York' } })
  expect(patched).toMatchObject({ status: 200, body: { data: { city: 'York', firstName: 'Ada' } } })

  const put = await call(ownDb, 'PUT', location, { key, body: { email: 'ada@acme.example', lastName: 'Khan' } })
  expect(put).toMatchObject({
    status: 200,
    body: { data: { city: null, firstName: null, lastName: 'Khan', status: 'inactive', hasMedicalConditions: true } },
  })
  const shown = await call(ownDb, 'GET', `${location}?reveal=medicalNotes&reason=Asked%20by%20her`, { key })
  expect(shown.body).toMatchObject({ data: { medicalNotes: 'asthma' } })
  expect(await call(ownDb, 'PUT', location, { key, body: { id: '7' } })).toMatchObject({ status: 400 })
})

test('a stale version is refused and writes nothing', async ({ ownDb }) => {
  const key = await makeKey(ownDb)
  const { location, etag } = await makeUser(ownDb, key, { email: 'ada@acme.example' })
  const patch = (ifMatch: string, city: string) =>
    call(ownDb, 'PATCH', location, { key, headers: { 'if-match': ifMatch }, body: { city } })

  const first = await patch(etag, 'Leeds')
  expect(first.status).toBe(200)
  expect(first.headers.get('etag')).not.toBe(etag)
  for (const stale of [etag, '"0"', `W/${etag}`, 'rubbish', '']) expect((await patch(stale, 'York')).status).toBe(412)
  expect((await call(ownDb, 'GET', location, { key })).body).toMatchObject({ data: { city: 'Leeds' } })

  expect((await patch(`"77", ${first.headers.get('etag')}`, 'Hull')).status).toBe(200)
  expect((await patch('*', 'Bath')).status).toBe(200)
  const { headers } = await call(ownDb, 'GET', location, { key })
  expect((await patch(`W/${headers.get('etag')}`, 'Wells')).status).toBe(200)
})

test('of two changes of one version at once, one gets a conflict', async ({ ownDb }) => {
  const key = await makeKey(ownDb)
  const { location, etag } = await makeUser(ownDb, key, { email: 'ada@acme.example' })
  const cities = ['Leeds', 'York', 'Hull', 'Bath']
  const told = await Promise.all(
    cities.map((city) => call(ownDb, 'PATCH', location, { key, headers: { 'if-match': etag }, body: { city } })),
  )
  expect(told.map(({ status }) => status).sort()).toEqual([200, 412, 412, 412])
})

test('a sealed field is shown only with a reason, and logged without its value', async ({ ownDb }) => {
  const key = await makeKey(ownDb)
  const { location } = await makeUser(ownDb, key, { email: 'ada@acme.example', dietaryRequirements: 'no nuts' })
  const reveal = (query: string) => call(ownDb, 'GET', `${location}?${query}`, { key })

  expect(await reveal('reveal=dietaryRequirements')).toMatchObject({
    status: 400,
    body: { errors: [{ path: 'reason' }] },
  })
  expect(await reveal('reveal=passwordHash&reason=curious')).toMatchObject({
    status: 400,
    body: { errors: [{ path: 'reveal' }] },
  })
  const shown = await reveal('reveal=dietaryRequirements,dateOfBirth&reason=Lunch%20order')
  expect(shown.body).toMatchObject({ data: { dietaryRequirements: 'no nuts', dateOfBirth: null } })

  const log = await ownDb
    .selectFrom('userActivityLogs')
    .selectAll()
    .where('activityType', '=', 'sensitive.revealed')
    .execute()
  expect(log).toHaveLength(2)
  expect(JSON.stringify(log)).not.toContain('nuts')
})

test('consents can be switched off and never on', async ({ ownDb }) => {
  const key = await makeKey(ownDb)
  const userId = await inTransaction(ownDb, async (trx) => {
    const id = await makeCustomer(trx)
    await changeConsent(trx, asCustomer(id), { userId: id, consent: 'marketing', granted: true, isProven: true })
    return id
  })
  const patch = (body: object) => call(ownDb, 'PATCH', `${users}/${userId}`, { key, body })

  expect(await patch({ marketingConsent: true })).toMatchObject({
    status: 200,
    body: { data: { marketingConsent: true } },
  })
  expect(await patch({ smsConsent: true })).toMatchObject({ status: 400, body: { errors: [{ path: 'smsConsent' }] } })
  expect(await patch({ marketingConsent: false })).toMatchObject({ body: { data: { marketingConsent: false } } })
  expect(await patch({ marketingConsent: true })).toMatchObject({ status: 400 })
})

test('the id of a merged person answers with the survivor', async ({ ownDb }) => {
  const key = await makeKey(ownDb)
  const ada = await makeUser(ownDb, key, { email: 'ada@acme.example' })
  const gone = await makeUser(ownDb, key, { email: 'gone@acme.example' })
  const [id, goneId] = [ada, gone].map(({ location }) => location.split('/').at(-1) ?? '')
  await ownDb
    .updateTable('users')
    .set({ mergedIntoId: id ?? null })
    .where('id', '=', goneId ?? '')
    .execute()

  expect(await call(ownDb, 'GET', gone.location, { key })).toMatchObject({ body: { data: { id } } })
  expect(await call(ownDb, 'PATCH', gone.location, { key, body: { city: 'York' } })).toMatchObject({
    body: { data: { id, city: 'York' } },
  })
  expect(await call(ownDb, 'GET', `${gone.location}/notes`, { key })).toMatchObject({ status: 200 })
})
