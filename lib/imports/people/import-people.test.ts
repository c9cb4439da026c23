import { expect, test as plain } from 'vitest'
import { systemActor } from '../../core/actor.ts'
import { inTransaction } from '../../db/transaction.ts'
import { checkInvariants } from '../../reports/check-invariants.ts'
import { emailsOf } from '../../testing/find-user.ts'
import { makeStaff } from '../../testing/make/make.ts'
import { loadPeople, openPeople, twoPeople } from '../../testing/people-file.ts'
import { test } from '../../testing/test.ts'
import { importPeople, rehearsePeople } from './import-people.ts'
import type { JudgedRow } from './judge-rows.ts'

const actor = systemActor('import')

test('a good file becomes customers who agreed to nothing, reachable, dated and recorded', async ({ ownDb }) => {
  const { runId, numbers } = await loadPeople(ownDb, Buffer.from(`${twoPeople}\r\n`, 'latin1'))
  expect(numbers).toEqual({ read: 2, usersCreated: 2, duplicates: 0, invalid: 0, reasons: {} })

  const people = await ownDb.selectFrom('users').selectAll().orderBy('email').execute()
  expect(people).toMatchObject([
    {
      email: 'bob@acme.example',
      firstName: 'Bob',
      lastName: null,
      customerType: 'individual',
      marketingConsent: false,
    },
    {
      email: 'zoe@acme.example',
      firstName: 'Zoë',
      phone: '+441134960000',
      mobile: '+447400123456',
      addressLine1: '1 High Street; Rear',
      postcode: 'LS1 4AP',
      companyName: 'Acme',
      customerType: 'corporate',
      role: 'customer',
      marketingConsent: false,
      importRunId: runId,
      fieldOrigins: { mobile: { source: 'import' }, firstName: { source: 'import' } },
    },
  ])
  const known = await ownDb.selectFrom('userIdentities').select(['channel', 'externalId', 'userId']).execute()
  expect(known).toContainEqual({ channel: 'email', externalId: 'zoe@acme.example', userId: people[1]?.id })
  const logged = await ownDb.selectFrom('userActivityLogs').select('activityType').orderBy('activityType').execute()
  expect(logged.map(({ activityType }) => activityType)).toEqual(['import.applied', 'user.created', 'user.created'])
  const runs = await ownDb.selectFrom('importRuns').select(['kind', 'state', 'rowsRead', 'source']).execute()
  expect(runs).toEqual([{ kind: 'people', state: 'finished', rowsRead: 2, source: 'people.csv' }])
  expect((await checkInvariants(ownDb)).filter(({ broken }) => broken > 0)).toEqual([])
})

plain('columns can be named, and what does not fit is said with the columns there are', async () => {
  const text = 'Contact,Given,Name\nann@acme.example,Ann,Acme'
  const { columns } = await openPeople(text, { email: 'contact', first_name: 'Given', companyName: 'Name' })
  expect(Object.fromEntries(columns)).toEqual({ email: 0, firstName: 1, companyName: 2 })

  await expect(openPeople(text)).rejects.toThrow('--map email=COLUMN. Columns found: Contact, Given, Name.')
  await expect(openPeople(text, { email: 'Mail' })).rejects.toThrow(
    'the file has no column Mail. Columns found: Contact, Given, Name.',
  )
  await expect(openPeople(text, { marketing_consent: 'Given' })).rejects.toThrow(
    /marketing_consent is not a field.*found: Contact, Given/,
  )
  await expect(openPeople(' \r\n')).rejects.toThrow('holds no rows')
})

test('a rehearsal reports each dirty row and writes nothing; staff and copies are duplicates', async ({ ownDb }) => {
  const staffId = await inTransaction(ownDb, (trx) => makeStaff(trx, 'instructor'))
  const staff = await ownDb.selectFrom('users').selectAll().where('id', '=', staffId).executeTakeFirstOrThrow()
  const rows = [
    'email,name,city,customer type',
    'ann@acme.example,Ann Mary Lee,Leeds,Corporate',
    '',
    ',No Address,,',
    'not an address,Bad,,',
    '"Ann <ANN@acme.example>",Other,York,',
    `${staff.email},Thief,York,`,
    `far@acme.example,Far,${'x'.repeat(101)},none`,
  ].join('\n')

  const judged: JudgedRow[] = []
  const numbers = await rehearsePeople(ownDb, { file: await openPeople(rows), onRows: (some) => judged.push(...some) })
  const reasons = { missing_email: 1, invalid_email: 1, invalid_city: 1, invalid_customer_type: 1 }
  expect(numbers).toEqual({ read: 6, usersCreated: 1, duplicates: 2, invalid: 3, reasons })
  expect(judged.map(({ number, verdict }) => `${number} ${verdict}`)).toEqual([
    '2 new',
    '4 invalid',
    '5 invalid',
    '6 duplicate',
    '7 duplicate',
    '8 invalid',
  ])
  expect(await emailsOf(ownDb)).toEqual([staff.email])
  expect(await ownDb.selectFrom('importRuns').select('id').execute()).toEqual([])

  expect(await loadPeople(ownDb, rows)).toMatchObject({ numbers })
  const ann = ownDb.selectFrom('users').select(['firstName', 'lastName', 'customerType']).where('city', '=', 'Leeds')
  expect(await ann.execute()).toEqual([{ firstName: 'Ann Mary', lastName: 'Lee', customerType: 'corporate' }])
  expect(await ownDb.selectFrom('users').selectAll().where('id', '=', staffId).execute()).toEqual([staff])
})

test('importing the file again adds no one and logs nothing', async ({ ownDb }) => {
  await loadPeople(ownDb, twoPeople)
  const logged = ownDb.selectFrom('userActivityLogs').select('id')
  const before = (await logged.execute()).length

  const { numbers } = await loadPeople(ownDb, twoPeople)
  expect(numbers).toMatchObject({ read: 2, usersCreated: 0, duplicates: 2, invalid: 0 })
  expect(await logged.execute()).toHaveLength(before)
})

test('two at once: one runs, or both do one after the other; nobody comes twice', async ({ ownDb }) => {
  const file = await openPeople(twoPeople)
  const runs = await Promise.allSettled([importPeople(ownDb, { file, actor }), importPeople(ownDb, { file, actor })])
  expect(runs.some(({ status }) => status === 'fulfilled')).toBe(true)
  expect(await emailsOf(ownDb)).toEqual(['bob@acme.example', 'zoe@acme.example'])
})
