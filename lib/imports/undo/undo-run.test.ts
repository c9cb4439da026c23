import { expect } from 'vitest'
import { systemActor } from '../../core/actor.ts'
import { inTransaction } from '../../db/transaction.ts'
import type { Db } from '../../db/types.ts'
import { describeWorld } from '../../testing/fingerprint.ts'
import { importText, testKeyring } from '../../testing/import-file.ts'
import { legacyRecord } from '../../testing/legacy-record.ts'
import { test } from '../../testing/test.ts'
import { undoRun } from './undo-run.ts'

const seatOf = (firstName: string, over: object = {}) => ({
  participants: [{ firstName, lastName: 'Q', email: 'q@acme.example', ...over }],
})
const later = { createdAt: '2024-03-01' }

const undo = (db: Db, runId: string) =>
  inTransaction(db, (trx) => undoRun(trx, systemActor('test'), { runId, keyring: testKeyring }))

/** The last activity never moves back, and the courses stay. */
async function worldOf(db: Db) {
  const { users, bookings, payments } = await describeWorld(db)
  return { users, bookings, payments }
}

test('an undo restores the name of a person known only from seats', async ({ ownDb, ownUrl }) => {
  await importText(ownDb, ownUrl, [legacyRecord('X1', 'Ann', seatOf('Old'))])
  const before = await worldOf(ownDb)
  const { runId } = await importText(ownDb, ownUrl, [legacyRecord('X2', 'Bob', { ...later, ...seatOf('New') })])
  const nameOfQ = ownDb.selectFrom('users').select('firstName').where('email', '=', 'q@acme.example')
  expect(await nameOfQ.executeTakeFirst()).toEqual({ firstName: 'New' })

  expect(await undo(ownDb, runId)).toMatchObject({ kept: 0, cannot: 0, details: [] })
  expect(await worldOf(ownDb)).toEqual(before)
})

test('an undo restores the sealed values of a person known only from seats', async ({ ownDb, ownUrl }) => {
  const born = { dateOfBirth: '1980-02-03' }
  await importText(ownDb, ownUrl, [legacyRecord('X1', 'Ann', seatOf('Old'))])
  const before = await worldOf(ownDb)
  const { runId } = await importText(ownDb, ownUrl, [legacyRecord('X2', 'Bob', { ...later, ...seatOf('Old', born) })])
  const sealed = ownDb.selectFrom('userSensitive').select('userId').where('dateOfBirth', 'is not', null)
  expect(await sealed.execute()).toHaveLength(1)

  await undo(ownDb, runId)
  expect(await sealed.execute()).toEqual([])
  expect(await worldOf(ownDb)).toEqual(before)
})

test('a person known only from a seat before a run is so again after its undo', async ({ ownDb, ownUrl }) => {
  await importText(ownDb, ownUrl, [legacyRecord('X1', 'Ann', seatOf('Old'))])
  const before = await worldOf(ownDb)
  const { runId } = await importText(ownDb, ownUrl, [legacyRecord('X2', 'Q', later, { phone: '07400 123456' })])

  expect(await undo(ownDb, runId)).toMatchObject({ kept: 0, cannot: 0, details: [] })
  expect(await worldOf(ownDb)).toEqual(before)
})

test('an undo restores the fields of an enriched contact', async ({ ownDb, ownUrl }) => {
  await importText(ownDb, ownUrl, [legacyRecord('X1', 'Ann', {}, { phone: '07400 111111' })])
  const before = await worldOf(ownDb)
  const { runId } = await importText(ownDb, ownUrl, [
    legacyRecord('X2', 'Ann', later, { phone: '07400 222222', company: 'Co' }),
  ])

  expect(await undo(ownDb, runId)).toMatchObject({ kept: 0, cannot: 0, details: [] })
  expect(await worldOf(ownDb)).toEqual(before)
})

test('people with dependent rows are not removed and not changed', async ({ ownDb, ownUrl }) => {
  const self = { firstName: 'Ann', lastName: 'Lee', email: 'ann@acme.example', dateOfBirth: '1980-02-03' }
  const { runId } = await importText(ownDb, ownUrl, [
    legacyRecord('X1', 'Ann', { participants: [self] }, { phone: '07400 111111', company: 'Co' }),
  ])
  const ann = await ownDb.selectFrom('users').select('id').executeTakeFirstOrThrow()
  await ownDb.insertInto('userNotes').values({ userId: ann.id, noteContent: 'Called back' }).execute()
  const fields = ownDb
    .selectFrom('users')
    .innerJoin('userSensitive', 'userSensitive.userId', 'users.id')
    .select([
      'firstName',
      'lastName',
      'phone',
      'companyName',
      'customerType',
      'fieldOrigins',
      'users.version',
      'dateOfBirth',
    ])
  const before = await fields.execute()
  expect(before).toMatchObject([{ firstName: 'Ann', phone: '+447400111111', companyName: 'Co' }])

  expect(await undo(ownDb, runId)).toMatchObject({ restored: 1, kept: 0, cannot: 1, details: [{ id: ann.id }] })
  expect(await fields.execute()).toEqual(before)
  expect(await ownDb.selectFrom('bookings').select('id').execute()).toEqual([])
})

test('an edit from before a run is restored, and reported', async ({ ownDb, ownUrl }) => {
  await importText(ownDb, ownUrl, [legacyRecord('X1', 'Ann', {}, { phone: '07400 111111' })])
  await ownDb.updateTable('users').set({ firstName: 'Hand' }).execute()
  const before = await worldOf(ownDb)
  const { runId } = await importText(ownDb, ownUrl, [
    legacyRecord('X2', 'Ann', { createdAt: '2030-01-01' }, { phone: '07400 222222' }),
  ])

  expect(await undo(ownDb, runId)).toEqual({ restored: 3, kept: 0, cannot: 0, details: [] })
  expect((await worldOf(ownDb)).users).toEqual(before.users)
})

test('a booking that a later record superseded or put in conflict no longer names its seats', async ({
  ownDb,
  ownUrl,
}) => {
  await importText(ownDb, ownUrl, [
    legacyRecord('X1', 'Ann', seatOf('Old')),
    legacyRecord('X2', 'Bob', { ...later, ...seatOf('New') }),
  ])
  await importText(ownDb, ownUrl, [legacyRecord('X2', 'Cat', later)])

  const people = await ownDb.selectFrom('users').select('firstName').where('email', '=', 'q@acme.example').execute()
  expect(people).toEqual([{ firstName: 'Old' }])
})

test('an undo concerns one run: it takes back the later of two, once, and the earlier afterwards', async ({
  ownDb,
  ownUrl,
}) => {
  const first = await importText(ownDb, ownUrl, [legacyRecord('X1', 'Ann')])
  const before = await worldOf(ownDb)
  const second = await importText(ownDb, ownUrl, [legacyRecord('X2', 'Bob', later)])
  await undo(ownDb, second.runId)
  expect(await worldOf(ownDb)).toEqual(before)
  const states = async () => {
    const runs = await ownDb.selectFrom('importRuns').select(['id', 'state']).execute()
    return [first, second].map(({ runId }) => runs.find(({ id }) => id === runId)?.state)
  }
  expect(await states()).toEqual(['finished', 'undone'])
  await expect(undo(ownDb, second.runId)).rejects.toThrow('already been undone')
  await expect(undo(ownDb, '01900000-0000-7000-8000-000000000001')).rejects.toThrow('There is no such import run')
  await undo(ownDb, first.runId)
  expect(await states()).toEqual(['undone', 'undone'])
  expect(await ownDb.selectFrom('bookings').select('id').execute()).toEqual([])
})

test('an undo keeps people whom a later run needs, and they then belong to that run', async ({ ownDb, ownUrl }) => {
  const first = await importText(ownDb, ownUrl, [legacyRecord('X1', 'Ann')])
  const second = await importText(ownDb, ownUrl, [legacyRecord('X2', 'Ann', later)])
  const madeBy = ownDb.selectFrom('users').select('importRunId')
  expect(await madeBy.execute()).toEqual([{ importRunId: first.runId }])
  await undo(ownDb, first.runId)
  expect(await madeBy.execute()).toEqual([{ importRunId: second.runId }])
  await undo(ownDb, second.runId)
  expect(await madeBy.execute()).toEqual([])
})
