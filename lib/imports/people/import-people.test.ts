import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test as plain } from 'vitest'
import { systemActor } from '../../core/actor.ts'
import { inTransaction } from '../../db/transaction.ts'
import type { Db } from '../../db/types.ts'
import { checkInvariants } from '../../insights/check-invariants.ts'
import { updatePerson } from '../../people/update-person.ts'
import { asAdmin, asInstructor } from '../../testing/actors.ts'
import { importText, testKeyring } from '../../testing/import-file.ts'
import { makeBooking, makeStaff } from '../../testing/make.ts'
import { test } from '../../testing/test.ts'
import { undoRun } from '../undo-run.ts'
import { importPeople, rehearsePeople } from './import-people.ts'
import type { JudgedRow } from './judge-rows.ts'
import { openPeopleFile } from './read-people-file.ts'
import { undoPeopleRun } from './undo-people-run.ts'

const folder = mkdtempSync(join(tmpdir(), 'people-'))
afterAll(() => rmSync(folder, { recursive: true }))
const actor = systemActor('import')

function open(content: string | Buffer, map: Record<string, string> = {}) {
  const file = join(folder, 'people.csv')
  writeFileSync(file, content)
  return openPeopleFile(file, map)
}

const load = async (db: Db, content: string | Buffer, map?: Record<string, string>) =>
  importPeople(db, { file: await open(content, map), actor })

const undo = (db: Db, runId: string, by = undoPeopleRun) =>
  inTransaction(db, (trx) => by(trx, actor, { runId, keyring: testKeyring }))

const emailsOf = async (db: Db) => {
  const users = await db.selectFrom('users').select('email').orderBy('email').execute()
  return users.map(({ email }) => email)
}
const idOf = async (db: Db, email: string) =>
  (await db.selectFrom('users').select('id').where('email', '=', email).executeTakeFirstOrThrow()).id

const good = [
  'First Name;Surname;Email;Phone 1;Mobile;Company;Address;Town;County;Postal;Marketing consent',
  ' Zoë ;Lee;ZOE@Acme.example;0113 496 0000;07400 123 456;Acme;"1 High Street; Rear";Leeds;West Yorkshire;LS1 4AP;yes',
  'Bob;N/A;bob@acme.example;;;;;;;;yes',
].join('\r\n')

test('a good file becomes customers who agreed to nothing, reachable, dated and recorded', async ({ ownDb }) => {
  const { runId, numbers } = await load(ownDb, Buffer.from(`${good}\r\n`, 'latin1'))
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
  const { columns } = await open(text, { email: 'contact', first_name: 'Given', companyName: 'Name' })
  expect(Object.fromEntries(columns)).toEqual({ email: 0, firstName: 1, companyName: 2 })

  await expect(open(text)).rejects.toThrow('--map email=COLUMN. Columns found: Contact, Given, Name.')
  await expect(open(text, { email: 'Mail' })).rejects.toThrow(
    'the file has no column Mail. Columns found: Contact, Given, Name.',
  )
  await expect(open(text, { marketing_consent: 'Given' })).rejects.toThrow(
    /marketing_consent is not a field.*found: Contact, Given/,
  )
  await expect(open(' \r\n')).rejects.toThrow('holds no rows')
})

test('a rehearsal tells what becomes of dirty rows and writes nothing; staff and copies are duplicates', async ({
  ownDb,
}) => {
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
  const numbers = await rehearsePeople(ownDb, { file: await open(rows), onRows: (some) => judged.push(...some) })
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

  expect(await load(ownDb, rows)).toMatchObject({ numbers })
  const ann = ownDb.selectFrom('users').select(['firstName', 'lastName', 'customerType']).where('city', '=', 'Leeds')
  expect(await ann.execute()).toEqual([{ firstName: 'Ann Mary', lastName: 'Lee', customerType: 'corporate' }])
  expect(await ownDb.selectFrom('users').selectAll().where('id', '=', staffId).execute()).toEqual([staff])
})

test('the same file again brings nobody and writes no log', async ({ ownDb }) => {
  await load(ownDb, good)
  const logged = ownDb.selectFrom('userActivityLogs').select('id')
  const before = (await logged.execute()).length

  const { numbers } = await load(ownDb, good)
  expect(numbers).toMatchObject({ read: 2, usersCreated: 0, duplicates: 2, invalid: 0 })
  expect(await logged.execute()).toHaveLength(before)
})

test('two at once: one runs, or both do one after the other; nobody comes twice', async ({ ownDb }) => {
  const file = await open(good)
  const runs = await Promise.allSettled([importPeople(ownDb, { file, actor }), importPeople(ownDb, { file, actor })])
  expect(runs.some(({ status }) => status === 'fulfilled')).toBe(true)
  expect(await emailsOf(ownDb)).toEqual(['bob@acme.example', 'zoe@acme.example'])
})

test('undo takes back whom nobody touched since, and the file can come again', async ({ ownDb }) => {
  const names = ['ann', 'bob', 'cat', 'dan']
  const file = ['email,mobile', ...names.map((name) => `${name}@acme.example,07400 123 456`)].join('\n')
  const { runId } = await load(ownDb, file)
  await inTransaction(ownDb, async (trx) => {
    const userId = await idOf(trx, 'bob@acme.example')
    await updatePerson(trx, asAdmin(), { userId, fields: { mobile: '07400 999 999' } })
    await makeBooking(trx, { bookerId: await idOf(trx, 'cat@acme.example') })
  })
  const before = await emailsOf(ownDb)

  expect(await undo(ownDb, runId)).toMatchObject({ restored: 2, kept: 1, cannot: 1 })
  expect(await emailsOf(ownDb)).toEqual(before.filter((email) => !/^(ann|dan)@/.test(email ?? '')))
  await expect(undo(ownDb, runId)).rejects.toThrow('taken back already')
  expect((await load(ownDb, file)).numbers).toMatchObject({ usersCreated: 2, duplicates: 2 })
  expect((await checkInvariants(ownDb)).filter(({ broken }) => broken > 0)).toEqual([])
})

test('an instructor takes nothing back, and a run of bookings is another command’s', async ({ ownDb, ownUrl }) => {
  const { runId } = await load(ownDb, good)
  const asStranger = inTransaction(ownDb, (trx) =>
    undoPeopleRun(trx, asInstructor(runId), { runId, keyring: testKeyring }),
  )
  await expect(asStranger).rejects.toThrow('There is no such import run.')
  const legacy = await importText(ownDb, ownUrl, [])
  await expect(undo(ownDb, legacy.runId)).rejects.toThrow('brought legacy bookings')
})

test('legacy bookings that come later leave what they do not speak of, and their undo gives back the rest', async ({
  ownDb,
  ownUrl,
}) => {
  await load(ownDb, good)
  const person = ownDb
    .selectFrom('users')
    .select([
      'firstName',
      'lastName',
      'phone',
      'mobile',
      'companyName',
      'customerType',
      'city',
      'postcode',
      'fieldOrigins',
    ])
    .select('createdAt')
    .where('email', '=', 'zoe@acme.example')
  const before = await person.executeTakeFirstOrThrow()
  const booking = {
    bookingReference: 'X1',
    contactDetails: { firstName: 'Zoey', lastName: 'Lee', email: 'zoe@acme.example' },
    finalAmount: '100.00',
    status: 'PAID',
    createdAt: '2024-02-14',
    updatedAt: '2096-01-01',
  }
  const { runId } = await importText(ownDb, ownUrl, [booking])
  const { firstName, phone, mobile, customerType, city } = await person.executeTakeFirstOrThrow()
  expect({ firstName, phone, mobile, customerType, city }).toEqual({
    firstName: 'Zoey',
    phone: before.phone,
    mobile: before.mobile,
    customerType: 'corporate',
    city: 'Leeds',
  })

  await undo(ownDb, runId, undoRun)
  expect(await person.executeTakeFirstOrThrow()).toEqual(before)
})
