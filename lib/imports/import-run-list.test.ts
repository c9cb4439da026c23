import { expect } from 'vitest'
import { asAdmin, asInstructor } from '../testing/actors.ts'
import { makeStaff } from '../testing/make/make.ts'
import { test } from '../testing/test.ts'
import { findImportRun } from './find-import-run.ts'
import { importRunList } from './import-run-list.ts'
import { importRunRows } from './import-run-rows.ts'
import { outcomeOf, starterOf } from './run-numbers.ts'

test('importRunList names files without their path, and databases by their address', async ({ trx }) => {
  const sources = ['/home/old/bookings.ndjson', 'people.csv', 'postgresql://old.example/crm']
  await trx
    .insertInto('importRuns')
    .values(sources.map((source) => ({ source })))
    .execute()
  const list = async (asked: object) =>
    (await importRunList.page(trx, asAdmin(), asked)).rows.map(({ source }) => source)

  expect(await list({ sort: 'source' })).toEqual(['bookings.ndjson', 'people.csv', 'postgresql://old.example/crm'])
  expect(await list({ q: 'home' })).toEqual([])
  expect(await list({ q: '.ND' })).toEqual(['bookings.ndjson'])
  expect(await list({ q: '%' })).toEqual([])
})

test('an import is found with what it did and who started it', async ({ trx }) => {
  const startedBy = await makeStaff(trx, 'admin', 'Zoë')
  const reconciliation = JSON.stringify({ imported: 5, needsReview: 2, usersCreated: 3, invalid: 1 })
  const run = await trx
    .insertInto('importRuns')
    .values({ source: 'a/people.csv', kind: 'people', startedBy, reconciliation })
    .returning('id')
    .executeTakeFirstOrThrow()

  const found = await findImportRun(trx, asAdmin(), { runId: run.id })
  expect(found).toMatchObject({ source: 'people.csv', startedBy: 'Zoë Ward', numbers: { usersCreated: 3 } })
  const [row] = (await importRunList.page(trx, asAdmin(), {})).rows
  expect(row && outcomeOf(row)).toEqual({ imported: 3, notImported: 1, newPeople: 3 })
  expect(row && outcomeOf({ ...row, kind: 'legacy' })).toEqual({ imported: 5, notImported: 2, newPeople: 3 })
  expect(row && outcomeOf({ ...row, reconciliation: null })).toEqual({
    imported: null,
    notImported: null,
    newPeople: null,
  })
  expect(starterOf({ firstName: null, lastName: null, email: null })).toBeNull()
})

test('importRunRows are for the office alone', async ({ trx }) => {
  await trx.insertInto('importRuns').values({ source: 'people.csv' }).execute()
  expect(await importRunRows(trx, asAdmin()).execute()).toMatchObject([{ source: 'people.csv', firstName: null }])
  expect(await importRunRows(trx, asInstructor(await makeStaff(trx, 'instructor'))).execute()).toEqual([])
})

test('importRunList narrows imports by kind, state and the London day they started', async ({ trx }) => {
  const rows = [
    { source: 'a.csv', kind: 'people', state: 'finished', startedAt: new Date('2026-06-30T22:59:00Z') },
    { source: 'b.json', kind: 'legacy', state: 'finished', startedAt: new Date('2026-06-30T23:00:00Z') },
    { source: 'c.json', kind: 'legacy', state: 'undone', startedAt: new Date('2026-07-01T22:59:00Z') },
    { source: 'd.json', kind: 'legacy', state: 'failed', startedAt: new Date('2026-07-01T23:00:00Z') },
  ] as const
  await trx
    .insertInto('importRuns')
    .values(rows.map((row) => ({ ...row, error: null })))
    .execute()
  const list = async (asked: object) =>
    (await importRunList.page(trx, asAdmin(), asked)).rows.map(({ source }) => source.slice(0, 1)).join('')

  expect(await list({})).toBe('dcba')
  expect(await list({ kind: 'people' })).toBe('a')
  expect(await list({ state: 'finished' })).toBe('ba')
  expect(await list({ startedFrom: '2026-07-01' })).toBe('dcb')
  expect(await list({ startedTo: '2026-07-01' })).toBe('cba')
  expect(await list({ sort: 'source' })).toBe('abcd')
})

test('importRunList begins with what came of each import, and has its kind and ends for those who ask', () => {
  const extra = Object.entries(importRunList.columns).filter(([, column]) => column.isExtra)
  expect(extra.map(([name]) => name)).toEqual(['kind', 'finishedAt', 'undoneAt'])
})

test('findImportRun reads the report of an undo, and one run among others', async ({ trx }) => {
  const details = [
    { what: 'booking', id: 'b', outcome: 'restored' },
    { what: 'person', id: 'p', outcome: 'kept', field: 7 },
    { what: 'field', id: 'p', outcome: 'cannot', field: 'city' },
  ]
  const report = { restored: 1, kept: 1, cannot: 1, details }
  const runs = await trx
    .insertInto('importRuns')
    .values([
      { source: 'a.csv', undoReport: JSON.stringify(report) },
      { source: 'b.csv' },
      { source: 'c.csv', undoReport: '{}' },
    ])
    .returning(['id', 'source'])
    .execute()
  const found = async (source: string) =>
    await findImportRun(trx, asAdmin(), { runId: runs.find((run) => run.source === source)?.id ?? '' })
  expect((await found('a.csv'))?.undoReport).toEqual({
    ...report,
    details: [details[0], { what: 'person', id: 'p', outcome: 'kept' }, details[2]],
  })
  expect(await found('b.csv')).toMatchObject({ source: 'b.csv', undoReport: null, startedBy: null, numbers: {} })
  expect(await found('c.csv')).toMatchObject({ source: 'c.csv', undoReport: null })
})
