import { sql } from 'kysely'
import { expect } from 'vitest'
import { findUser } from '../../testing/find-user.ts'
import { importText } from '../../testing/import-file.ts'
import { annsRecord } from '../../testing/legacy-record.ts'
import { test } from '../../testing/test.ts'

test('existing customers are enriched the same way; a newer value wins, an older one only fills', async ({
  ownDb,
  ownUrl,
}) => {
  await ownDb
    .insertInto('users')
    .values({ email: 'ann@acme.example', phone: '+441000', city: 'York', createdAt: '2023-01-01' })
    .execute()
  const invoiceDetails = { city: 'Leeds', postcode: 'LS1 1AA' }
  await importText(ownDb, ownUrl, [
    annsRecord({ invoiceDetails }, { phone: '07400 123456' }),
    annsRecord({ createdAt: '2022-05-05' }, { phone: '07400 999999', company: 'Old Ltd' }),
  ])

  expect(await findUser(ownDb, 'ann@acme.example')).toMatchObject({
    firstName: 'Ann',
    phone: '+447400123456',
    companyName: 'Old Ltd',
    customerType: 'corporate',
    city: 'York',
    postcode: 'LS1 1AA',
    createdAt: new Date('2022-05-05'),
    totalBookings: 2,
    totalSpent: '150.00',
  })
})

test('a field edited by hand keeps its date and beats any older record, also when it was emptied', async ({
  ownDb,
  ownUrl,
}) => {
  await importText(ownDb, ownUrl, [annsRecord({}, { phone: '07400 123456', company: 'Acme Ltd' })])
  await ownDb
    .updateTable('users')
    .set({ phone: null, firstName: 'Anna' })
    .where('email', '=', 'ann@acme.example')
    .execute()
  await importText(ownDb, ownUrl, [
    annsRecord({ createdAt: '2025-01-01' }, { phone: '07400 999999', company: 'New Ltd' }),
  ])

  expect(await findUser(ownDb, 'ann@acme.example')).toMatchObject({
    firstName: 'Anna',
    lastName: 'Lee',
    phone: null,
    companyName: 'New Ltd',
  })
  await importText(ownDb, ownUrl, [annsRecord({ createdAt: '2099-01-01' }, { phone: '07400 888888' })])
  expect(await findUser(ownDb, 'ann@acme.example')).toMatchObject({ firstName: 'Ann', phone: '+447400888888' })
})

test('a name that came as one string becomes the pair another record spells the same, else splits at the last space', async ({
  ownDb,
  ownUrl,
}) => {
  const whole = (email: string, contactName: string) => ({
    ...annsRecord({ createdAt: '2025-01-01' }),
    contactDetails: null,
    contactEmail: email,
    contactName,
  })
  await importText(ownDb, ownUrl, [
    annsRecord({}, { firstName: 'Grace', lastName: 'van der Berg', email: 'grace@acme.example' }),
    whole('grace@acme.example', 'Grace  van der Berg'),
    whole('mary@acme.example', 'Mary Ann Smith'),
  ])
  expect(await findUser(ownDb, 'grace@acme.example')).toMatchObject({ firstName: 'Grace', lastName: 'van der Berg' })
  expect(await findUser(ownDb, 'mary@acme.example')).toMatchObject({ firstName: 'Mary Ann', lastName: 'Smith' })
})

test('a person fed by several records gets one profile.merged per run that changed them, listing what lost', async ({
  ownDb,
  ownUrl,
}) => {
  await importText(ownDb, ownUrl, [
    annsRecord({}, { phone: '07400 111111' }),
    annsRecord({ createdAt: '2025-01-01' }, { phone: '07400 222222' }),
  ])
  await importText(ownDb, ownUrl, [annsRecord({ createdAt: '2023-01-01' }, { firstName: 'Annie' })])

  const { rows } = await sql<{ lost: unknown; records: number }>`
    select details -> 'lost' as lost, (details ->> 'records')::int as records from user_activity_logs
    where activity_type = 'profile.merged' order by created_at, id`.execute(ownDb)
  expect(rows).toEqual([
    { lost: { phone: ['+447400111111'] }, records: 2 },
    { lost: { name: ['Annie Lee'], phone: ['+447400111111'] }, records: 3 },
  ])
})

test('eight-digit amounts may come several times for one person', async ({ ownDb, ownUrl }) => {
  const huge = { finalAmount: '99999999.99' }
  const { numbers } = await importText(ownDb, ownUrl, [annsRecord(huge), annsRecord(huge), annsRecord(huge)])
  expect(numbers.penceOut).toBe(29_999_999_997)
  expect(await findUser(ownDb, 'ann@acme.example')).toMatchObject({ totalSpent: '299999999.97' })
})
