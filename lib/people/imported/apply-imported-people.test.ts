import { expect } from 'vitest'
import { Outrun } from '../../db/transaction.ts'
import type { Trx } from '../../db/types.ts'
import { makeCustomer } from '../../testing/make/make.ts'
import { tempRows } from '../../testing/temp-rows.ts'
import { test } from '../../testing/test.ts'
import { applyImportedPeople } from './apply-imported-people.ts'
import { importedPersonColumns } from './imported-person-columns.ts'

type Row = Partial<Record<keyof typeof importedPersonColumns, unknown>>

const origin = { at: '2020-01-02T10:00:00.000Z', source: 'import' }
const legacy: Row = {
  created_at: '2020-01-02T10:00:00Z',
  last_activity: '2024-05-06T10:00:00Z',
  first_name: 'Ada',
  last_name: 'Khan',
  company_name: 'Acme',
  customer_type: 'corporate',
  city: 'Leeds',
  total_bookings: 3,
  total_spent: '225.00',
  field_origins: { city: origin },
}

async function apply(trx: Trx, ...rows: Row[]) {
  const run = await trx.insertInto('importRuns').values({ source: 'test' }).returning('id').executeTakeFirstOrThrow()
  const people = await tempRows(trx, importedPersonColumns, rows)
  return { runId: run.id, counts: await applyImportedPeople(trx, run.id, people) }
}

const find = (trx: Trx, id: string) => trx.selectFrom('users').selectAll().where('id', '=', id).executeTakeFirst()

test('applyImportedPeople adds new people with their figures, origins and identity', async ({ trx }) => {
  const id = crypto.randomUUID()
  const { runId, counts } = await apply(trx, { ...legacy, user_id: id, is_new: true, email: 'ada@acme.example' })
  expect(counts).toEqual({ created: 1, updated: 0 })
  expect(await find(trx, id)).toMatchObject({
    email: 'ada@acme.example',
    firstName: 'Ada',
    companyName: 'Acme',
    customerType: 'corporate',
    city: 'Leeds',
    totalBookings: 3,
    totalSpent: '225.00',
    createdAt: new Date('2020-01-02T10:00:00Z'),
    lastActivityDate: new Date('2024-05-06T10:00:00Z'),
    importRunId: runId,
    fieldOrigins: { city: origin },
    marketingConsent: false,
  })
  const identity = trx.selectFrom('userIdentities').selectAll().where('userId', '=', id)
  expect(await identity.execute()).toMatchObject([
    {
      channel: 'email',
      externalId: 'ada@acme.example',
      firstName: 'Ada',
      firstSeenAt: new Date('2020-01-02T10:00:00Z'),
      lastSeenAt: new Date('2024-05-06T10:00:00Z'),
    },
  ])
})

test('applyImportedPeople updates known people who differ, once, and neither their figures nor their email', async ({
  trx,
}) => {
  const userId = await makeCustomer(trx, { email: 'ada@acme.example' })
  const standing = await find(trx, userId)
  const row = { ...legacy, user_id: userId, is_new: false, email: 'other@acme.example', version: standing?.version }
  expect((await apply(trx, row)).counts).toEqual({ created: 0, updated: 1 })
  const version = (standing?.version ?? 0) + 1
  expect(await find(trx, userId)).toMatchObject({
    email: 'ada@acme.example',
    city: 'Leeds',
    fieldOrigins: { city: origin },
    totalBookings: 0,
    importRunId: null,
    createdAt: new Date('2020-01-02T10:00:00Z'),
    version,
  })

  expect((await apply(trx, { ...row, version })).counts).toEqual({ created: 0, updated: 0 })
  expect((await find(trx, userId))?.version).toBe(version)
})

test('applyImportedPeople leaves the origins of later edits to the database again', async ({ trx }) => {
  const userId = await makeCustomer(trx)
  const { version } = (await find(trx, userId)) ?? {}
  await apply(trx, { ...legacy, user_id: userId, is_new: false, version })
  await trx.updateTable('users').set({ city: 'York' }).where('id', '=', userId).execute()
  expect((await find(trx, userId))?.fieldOrigins).not.toMatchObject({ city: origin })
})

test('applyImportedPeople gives way where someone was edited or merged since they were read', async ({ trx }) => {
  const [edited, survivor] = [await makeCustomer(trx), await makeCustomer(trx)]
  const { version = 0 } = (await find(trx, edited)) ?? {}
  await expect(apply(trx, { ...legacy, user_id: edited, is_new: false, version: version - 1 })).rejects.toThrow(Outrun)

  await trx.updateTable('users').set({ email: null, mergedIntoId: survivor }).where('id', '=', edited).execute()
  const merged = await find(trx, edited)
  await expect(apply(trx, { ...legacy, user_id: edited, is_new: false, version: merged?.version })).rejects.toThrow(
    Outrun,
  )
})
