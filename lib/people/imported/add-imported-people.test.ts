import { expect } from 'vitest'
import type { Trx } from '../../db/types.ts'
import { asAdmin } from '../../testing/actors.ts'
import { makeCustomer, makeStaff } from '../../testing/make/make.ts'
import { test } from '../../testing/test.ts'
import { addImportedPeople, type ImportedPerson } from './add-imported-people.ts'

const now = new Date('2026-11-20T12:00:00Z')

async function add(trx: Trx, people: ImportedPerson[]) {
  const actor = asAdmin(await makeStaff(trx, 'admin'))
  const run = trx.insertInto('importRuns').values({ kind: 'people', source: 'people.csv' }).returning('id')
  const { id: runId } = await run.executeTakeFirstOrThrow()
  return { runId, actor, added: await addImportedPeople(trx, actor, { runId, people }, now) }
}

const isMade = (trx: Trx, runId: string) => trx.selectFrom('users').selectAll().where('importRunId', '=', runId)

test('addImportedPeople adds customers of the run without any consent, found by their email', async ({ trx }) => {
  const given = { email: ' Ada@ACME.example', firstName: ' Ada ', lastName: 'Khan', mobile: '07400 123456', city: null }
  const { runId, actor, added } = await add(trx, [given, { email: 'ben@x.example', companyName: 'Acme' }])
  const [ada, ben] = await isMade(trx, runId).orderBy('email').execute()

  expect(ada).toMatchObject({
    email: 'ada@acme.example',
    firstName: 'Ada',
    lastName: 'Khan',
    mobile: '+447400123456',
    role: 'customer',
    status: 'active',
    customerType: 'individual',
    marketingConsent: false,
    smsConsent: false,
    newsletterSubscribed: false,
    createdAt: now,
    lastActivityDate: null,
  })
  expect(ben).toMatchObject({ customerType: 'corporate', companyName: 'Acme' })
  const found = await trx
    .selectFrom('userIdentities')
    .select(['userId', 'channel', 'firstName'])
    .where('externalId', '=', 'ada@acme.example')
    .execute()
  expect(found).toEqual([{ userId: ada?.id, channel: 'email', firstName: 'Ada' }])

  const logs = trx.selectFrom('userActivityLogs').select(['userId', 'activityType', 'actorId', 'details'])
  expect(await logs.where('userId', '=', ada?.id ?? '').execute()).toMatchObject([
    { activityType: 'user.created', actorId: actor.userId, details: { run: runId } },
  ])
  expect(added.map(({ id }) => id).sort()).toEqual([ada?.id, ben?.id].sort())
})

test('addImportedPeople returns what the file gave, marked as imported', async ({ trx }) => {
  const { added } = await add(trx, [{ email: 'ada@acme.example', firstName: 'Ada', lastName: 'Khan', phone: '' }])
  const said = { email: 'ada@acme.example', firstName: 'Ada', lastName: 'Khan' }
  const origin = { at: now.toISOString(), source: 'import' }
  expect(added).toMatchObject([{ said, fieldOrigins: { email: origin, firstName: origin, lastName: origin } }])
  expect(Object.keys(added[0]?.said ?? {}).sort()).toEqual(Object.keys(said).sort())
})

test('addImportedPeople leaves a person whose email was taken meanwhile as they are', async ({ trx }) => {
  const standing = await makeCustomer(trx, { email: 'ada@acme.example', firstName: 'Ada' })
  const { runId, added } = await add(trx, [
    { email: 'ada@acme.example', firstName: 'Other' },
    { email: 'ben@x.example' },
  ])
  expect((await isMade(trx, runId).execute()).map(({ email }) => email)).toEqual(['ben@x.example'])
  expect(added.map(({ said }) => said)).toEqual([{ email: 'ben@x.example' }])
  const kept = trx.selectFrom('users').select('firstName').where('id', '=', standing)
  expect(await kept.executeTakeFirst()).toEqual({ firstName: 'Ada' })

  expect((await add(trx, [{ email: 'ada@acme.example' }])).added).toEqual([])
  expect((await add(trx, [])).added).toEqual([])
})
