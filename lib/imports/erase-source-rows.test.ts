import { hostname } from 'node:os'
import { expect } from 'vitest'
import type { Trx } from '../db/types.ts'
import { findUser } from '../testing/find-user.ts'
import { testKeyring as keyring } from '../testing/import-file.ts'
import { legacyRecord } from '../testing/legacy-record.ts'
import { stageRecords } from '../testing/make/stage-records.ts'
import { test } from '../testing/test.ts'
import { eraseSourceRows } from './erase-source-rows.ts'
import { openRow } from './open-row.ts'
import { settle } from './settle/settle.ts'

const now = new Date('2026-11-21T10:00:00Z')
const participants = [{ firstName: 'Ann', lastName: 'Lee', email: 'ann@acme.example', medicalConditions: 'asthma' }]
const ann = legacyRecord('A1', 'Ann', { specialRequirements: 'Step-free', participants }, { phone: '07400 111111' })
const bob = legacyRecord('A2', 'Bob', { participants })
const cat = legacyRecord('A3', 'Cat')

async function importThem(trx: Trx): Promise<string> {
  for (const record of [ann, bob, cat]) await settleOne(trx, record)
  return (await findUser(trx, 'ann@acme.example'))?.id ?? ''
}

async function settleOne(trx: Trx, record: object): Promise<void> {
  await settle(trx, { runId: await stageRecords(trx, [record]), keyring, now })
}

const erase = (trx: Trx, userId: string) =>
  eraseSourceRows(trx, {
    userIds: [userId],
    emails: ['ann@acme.example'],
    names: ['ann lee'],
    pseudonym: { firstName: 'Erased', lastName: '7' },
    keyring,
    now,
  })

const rowsOf = (trx: Trx) => trx.selectFrom('legacyBookings').selectAll().orderBy('referenceKey').execute()

test('eraseSourceRows empties a person’s own records, and keeps the hash by which they are known', async ({ trx }) => {
  const userId = await importThem(trx)
  const [before, , untouched] = await rowsOf(trx)
  expect(await erase(trx, userId)).toMatchObject([
    { table: 'legacy_bookings', rows: 1, fate: 'blanked' },
    { table: 'legacy_bookings', rows: 1, fate: 'blanked' },
    { table: 'import_user_changes', fate: 'deleted' },
  ])
  const [own, , other] = await rowsOf(trx)
  expect(own).toMatchObject({
    sourceHash: before?.sourceHash,
    email: null,
    firstName: null,
    lastName: null,
    phone: null,
    specialRequirements: null,
    participants: [],
    hasSensitive: false,
    bookingId: null,
    correction: null,
    state: 'needs_review',
    reasons: ['erased_person'],
    ownReasons: ['erased_person'],
    erasedAt: now,
  })
  expect(own && openRow(keyring, own).fields).toEqual({})
  expect(other).toEqual(untouched)
})

test('eraseSourceRows empties their seat in another person’s record, and nothing else of it', async ({ trx }) => {
  await erase(trx, await importThem(trx))
  const [, bobs] = await rowsOf(trx)
  expect(bobs).toMatchObject({ state: 'imported', email: 'bob@acme.example', erasedAt: null })
  const told = JSON.stringify([bobs?.participants, bobs && openRow(keyring, bobs).fields])
  expect(told).toContain('bob@acme.example')
  expect(told).not.toMatch(/ann@acme|asthma/i)
})

test('eraseSourceRows deletes what imports noted of the person, and counts nothing the second time', async ({
  trx,
}) => {
  const userId = await importThem(trx)
  await settleOne(trx, legacyRecord('A4', 'Ann', { createdAt: '2024-03-01' }, { phone: '07400 222222' }))
  await settleOne(trx, legacyRecord('A5', 'Cat', { createdAt: '2024-03-01' }, { phone: '07400 333333' }))
  expect(await erase(trx, userId)).toMatchObject([{ rows: 2 }, { rows: 1 }, { rows: 1 }])
  const left = trx.selectFrom('importUserChanges').innerJoin('users', 'users.id', 'userId').select('email')
  expect(await left.execute()).toEqual([{ email: 'cat@acme.example' }])
  expect(await erase(trx, userId)).toMatchObject([{ rows: 0 }, { rows: 0 }, { rows: 0 }])
})

test('eraseSourceRows is refused while an import runs', async ({ trx }) => {
  const userId = await importThem(trx)
  const holder = { runId: userId, host: hostname(), pid: process.pid }
  await trx.insertInto('importLease').values(holder).execute()
  await expect(erase(trx, userId)).rejects.toThrow('An import is running.')
})
