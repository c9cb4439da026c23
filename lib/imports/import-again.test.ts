import { readFileSync } from 'node:fs'
import { expect } from 'vitest'
import { systemActor } from '../core/actor.ts'
import { inTransaction } from '../db/transaction.ts'
import { asAdmin } from '../testing/actors.ts'
import { describeWorld, fingerprint } from '../testing/fingerprint.ts'
import { importFile, importText, testKeyring } from '../testing/import-file.ts'
import { makeStaff } from '../testing/make/make.ts'
import { test } from '../testing/test.ts'
import { sayNothingNew } from './nothing-new.ts'
import { undoRun } from './undo/undo-run.ts'

const sample = 'lib/imports/sample/legacy-bookings.ndjson'
const lines = readFileSync(sample, 'utf8').trim().split('\n')
const actor = systemActor('test')

test('a second run changes nothing but its own run row', async ({ ownDb, ownUrl }) => {
  await importFile(ownDb, ownUrl, sample)
  const before = await fingerprint(ownDb)
  const { numbers, news } = await importFile(ownDb, ownUrl, sample)

  expect(await fingerprint(ownDb)).toEqual(before)
  expect(sayNothingNew({ ...numbers, news })).toBe('Nothing new: all 627 rows are already here')
  expect(numbers).toMatchObject({ read: 627, imported: 569, superseded: 27, needsReview: 31, penceOut: 7062900 })
  expect(numbers).toMatchObject({ usersCreated: 0, usersUpdated: 0, profilesMerged: 0 })
  expect(await ownDb.selectFrom('importRuns').select('state').execute()).toEqual([
    { state: 'finished' },
    { state: 'finished' },
  ])
})

test('the person who applied a run is logged once, and not if it changed nothing', async ({ ownDb, ownUrl }) => {
  const userId = await inTransaction(ownDb, (trx) => makeStaff(trx, 'admin'))
  const told = () =>
    ownDb
      .selectFrom('userActivityLogs')
      .select(['actorId', 'relatedEntityId', 'details'])
      .where('activityType', '=', 'import.applied')
      .execute()

  await importFile(ownDb, ownUrl, sample, { apply: false, actor: asAdmin(userId) })
  expect(await told()).toEqual([])

  const { runId } = await importFile(ownDb, ownUrl, sample, { actor: asAdmin(userId) })
  await importFile(ownDb, ownUrl, sample, { actor: asAdmin(userId) })
  const details = { read: 627, imported: 569, superseded: 27, needsReview: 31 }
  expect(await told()).toEqual([{ actorId: userId, relatedEntityId: runId, details }])
})

test('a rehearsal reports the numbers of the run and leaves nothing behind', async ({ ownDb, ownUrl }) => {
  const before = await fingerprint(ownDb)
  const rehearsed = await importFile(ownDb, ownUrl, sample, { apply: false })
  expect(rehearsed.news).toBe(627)

  expect(await fingerprint(ownDb)).toEqual(before)
  expect(await ownDb.selectFrom('importRuns').select('id').execute()).toEqual([])
  expect((await importFile(ownDb, ownUrl, sample)).numbers).toEqual(rehearsed.numbers)
})

test('neither the order of records nor how they are spread over files and runs matters', async ({ ownDb, ownUrl }) => {
  const half = Math.floor(lines.length / 2)
  const shuffled = lines.toSorted((a, b) => hashOrder(a) - hashOrder(b))
  await importText(ownDb, ownUrl, shuffled.slice(0, half))
  await importText(ownDb, ownUrl, shuffled.slice(half))
  const inTwo = await describeWorld(ownDb)

  expect(inTwo.users).toHaveLength(180)
  expect(inTwo.payments).toHaveLength(327)
  await undoAll(ownDb)
  await importFile(ownDb, ownUrl, sample)
  expect(withoutActivity(await describeWorld(ownDb))).toEqual(withoutActivity(inTwo))
})

test('an undone run leaves only the log, and the file can be imported again', async ({ ownDb, ownUrl }) => {
  const empty = await describeWorld(ownDb)
  const { runId } = await importFile(ownDb, ownUrl, sample)
  const full = await describeWorld(ownDb)

  const report = await inTransaction(ownDb, (trx) => undoRun(trx, actor, { runId, keyring: testKeyring }))
  expect(report).toEqual({ restored: 569 + 180, kept: 0, cannot: 0, details: [] })
  expect(await describeWorld(ownDb)).toEqual(empty)

  await importFile(ownDb, ownUrl, sample)
  expect(await describeWorld(ownDb)).toEqual(full)
})

/** The last activity never moves back, so after two runs it may be later than after one. */
function withoutActivity(world: Record<string, unknown[]>) {
  return JSON.parse(JSON.stringify(world, (key, value) => (key === 'last_activity_date' ? undefined : value)))
}

async function undoAll(db: Parameters<typeof describeWorld>[0]) {
  const runs = await db.selectFrom('importRuns').select('id').orderBy('id', 'desc').execute()
  for (const { id } of runs) {
    await inTransaction(db, (trx) => undoRun(trx, actor, { runId: id, keyring: testKeyring }))
  }
  expect(await db.selectFrom('users').select('id').execute()).toEqual([])
}

function hashOrder(line: string): number {
  return [...line].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 1_000_003, 7)
}
