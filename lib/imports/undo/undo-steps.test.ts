import { sql } from 'kysely'
import { expect } from 'vitest'
import type { Trx } from '../../db/types.ts'
import { addNote } from '../../people/notes/add-note.ts'
import { updatePerson } from '../../people/update-person.ts'
import { asAdmin } from '../../testing/actors.ts'
import { findUser } from '../../testing/find-user.ts'
import { testKeyring as keyring } from '../../testing/import-file.ts'
import { legacyRecord } from '../../testing/legacy-record.ts'
import { stageRecords } from '../../testing/make/stage-records.ts'
import { test } from '../../testing/test.ts'
import { judgeRows } from '../settle/judge-rows.ts'
import { settle, settlePeople } from '../settle/settle.ts'
import { storeRows } from '../settle/store-rows.ts'
import { temp } from '../temp-tables.ts'
import { pinRows } from './pin-rows.ts'
import { removePeople } from './remove-people.ts'
import { countOutcomes, rememberChanges } from './report.ts'
import { restoreMoments } from './restore-moments.ts'
import { withdrawRows } from './withdraw-rows.ts'

const now = new Date('2026-11-20T12:00:00Z')
const later = { createdAt: '2024-03-01' }

async function importThem(trx: Trx, records: object[], rowId?: string): Promise<string> {
  const runId = await stageRecords(trx, records, rowId === undefined ? undefined : { rowId })
  await settle(trx, { runId, keyring, now })
  return runId
}

/** Drops the tables of earlier runs, which an undo makes anew in a transaction of its own. */
async function begin(trx: Trx, runId: string): Promise<void> {
  await stageRecords(trx, [])
  await sql`drop table ${temp.incoming}`.execute(trx)
  await rememberChanges(trx, runId)
  await pinRows(trx, runId)
}

async function takeBack(trx: Trx, runId: string): Promise<void> {
  await begin(trx, runId)
  await withdrawRows(trx, keyring, runId)
  await judgeRows(trx)
  await storeRows(trx, runId)
  await settlePeople(trx, { runId, keyring, now })
}

async function pinned(trx: Trx) {
  const { rows } = await sql`select reference_key, why from ${temp.pinned} order by 1`.execute(trx)
  return rows
}

test('pinRows names the bookings that stay, because they were edited or other rows hang on them', async ({ trx }) => {
  const runId = await importThem(
    trx,
    ['A1', 'A2', 'A3'].map((reference) => legacyRecord(reference, 'Ann')),
  )
  const booking = (reference: string) => trx.selectFrom('bookings').selectAll().where('reference', '=', reference)
  await trx.updateTable('bookings').set({ version: 2 }).where('reference', '=', 'A1').execute()
  const { id: bookingId, userId } = await booking('A2').executeTakeFirstOrThrow()
  const payment = { reference: 'PAY-1', amount: '1.00', method: 'cash', status: 'succeeded' } as const
  await trx
    .insertInto('payments')
    .values({ ...payment, bookingId, userId })
    .execute()

  await begin(trx, runId)
  expect(await pinned(trx)).toEqual([
    { referenceKey: 'A1', why: 'edited' },
    { referenceKey: 'A2', why: 'depends' },
  ])
})

test('withdrawRows takes out the records of the run alone, and gives a corrected one its old values back', async ({
  trx,
}) => {
  await importThem(trx, [legacyRecord('A1', 'Ann'), legacyRecord('A2', 'Bob')])
  const [row] = await trx.selectFrom('legacyBookings').selectAll().where('reference', '=', 'A1').execute()
  const runId = await importThem(trx, [legacyRecord('A9', 'Ann')], row?.id)
  await begin(trx, runId)
  await withdrawRows(trx, keyring, runId)
  const rows = trx.selectFrom('legacyBookings').select(['reference', 'correction', 'correctionRunId'])
  expect(await rows.orderBy('reference').execute()).toEqual([
    { reference: 'A1', correction: null, correctionRunId: null },
    { reference: 'A2', correction: null, correctionRunId: null },
  ])
  const touched = sql`select reference_key from ${temp.touchedReferences} order by 1`
  expect((await touched.execute(trx)).rows).toEqual([{ referenceKey: 'A1' }, { referenceKey: 'A9' }])
})

test('withdrawRows leaves the records of a pinned booking', async ({ trx }) => {
  const runId = await importThem(trx, [legacyRecord('A1', 'Ann'), legacyRecord('A2', 'Bob')])
  await trx.updateTable('bookings').set({ version: 2 }).where('reference', '=', 'A1').execute()
  await begin(trx, runId)
  await withdrawRows(trx, keyring, runId)
  const rows = await trx.selectFrom('legacyBookings').select('reference').execute()
  expect(rows).toEqual([{ reference: 'A1' }])
})

test('restoreMoments sets back people who have not been active since', async ({ trx }) => {
  await importThem(trx, [legacyRecord('A1', 'Ann'), legacyRecord('A2', 'Bob')])
  const before = await findUser(trx, 'ann@acme.example')
  const runId = await importThem(trx, [legacyRecord('A3', 'Ann', later), legacyRecord('A4', 'Bob', later)])
  await trx.updateTable('users').set({ lastActivityDate: now }).where('email', '=', 'bob@acme.example').execute()
  await takeBack(trx, runId)
  await restoreMoments(trx, runId)
  expect((await findUser(trx, 'ann@acme.example'))?.lastActivityDate).toEqual(before?.lastActivityDate)
  expect((await findUser(trx, 'bob@acme.example'))?.lastActivityDate).toEqual(now)
})

test('removePeople removes the people of the run, except those edited or with rows of their own', async ({ trx }) => {
  const runId = await importThem(
    trx,
    ['Ann', 'Bob', 'Cat'].map((name) => legacyRecord(`A${name}`, name)),
  )
  const idOf = async (name: string) => (await findUser(trx, `${name}@acme.example`))?.id ?? ''
  await updatePerson(trx, asAdmin(), { userId: await idOf('bob'), fields: { city: 'York' } })
  const note = { type: 'general', content: 'Rings back', isInternal: true, forInstructors: false } as const
  await addNote(trx, asAdmin(), { userId: await idOf('cat'), ...note, isPinned: false })
  const ann = await idOf('ann')
  await takeBack(trx, runId)
  await removePeople(trx, runId)

  const left = await trx.selectFrom('users').select('email').orderBy('email').execute()
  expect(left).toEqual([{ email: 'bob@acme.example' }, { email: 'cat@acme.example' }])
  const gone = trx.selectFrom('userActivityLogs').select('userId').where('activityType', '=', 'user.removed')
  expect(await gone.execute()).toEqual([{ userId: ann }])
  expect(await countOutcomes(trx)).toMatchObject({ restored: 4, kept: 1, cannot: 1 })
})

test('countOutcomes counts a field as kept once a colleague has edited it since', async ({ trx }) => {
  await importThem(trx, [legacyRecord('A1', 'Ann', {}, { phone: '07400 111111' })])
  const runId = await importThem(trx, [legacyRecord('A2', 'Ann', later, { phone: '07400 222222' })])
  const userId = (await findUser(trx, 'ann@acme.example'))?.id ?? ''
  await updatePerson(trx, asAdmin(), { userId, fields: { phone: '07400 999999' } })
  await takeBack(trx, runId)
  await removePeople(trx, runId)
  const report = await countOutcomes(trx)
  expect(report).toMatchObject({ kept: 1, cannot: 0 })
  expect(report.details).toEqual([{ what: 'field', id: userId, outcome: 'kept', field: 'phone' }])
})
