import { expect } from 'vitest'
import { Refusal } from '../core/refusal.ts'
import type { Trx } from '../db/types.ts'
import { asAdmin } from '../testing/actors.ts'
import { makeStaff } from '../testing/make/make.ts'
import { test } from '../testing/test.ts'
import { failRun, finishRun, noteProgress, startRun } from './run-row.ts'

const runId = '01900000-0000-7000-8000-000000000001'
const other = '01900000-0000-7000-8000-000000000002'

async function start(trx: Trx, id = runId) {
  const adminId = await makeStaff(trx, 'admin')
  await startRun(trx, { runId: id, kind: 'people', source: 'people.csv', actor: asAdmin(adminId) })
  return adminId
}

const find = (trx: Trx, id = runId) => trx.selectFrom('importRuns').selectAll().where('id', '=', id).executeTakeFirst()

test('startRun says who imports what, and calls another run that still says running interrupted', async ({ trx }) => {
  await start(trx, other)
  const startedBy = await start(trx)
  expect(await find(trx)).toMatchObject({ kind: 'people', source: 'people.csv', state: 'running', startedBy })
  expect(await find(trx, other)).toMatchObject({ state: 'interrupted' })
})

test('startRun begins an unfinished run again from the start, and refuses a finished one', async ({ trx }) => {
  await start(trx)
  await noteProgress(trx, runId, 40)
  await failRun(trx, runId, new Refusal('The file has changed.'))
  await start(trx)
  expect(await find(trx)).toMatchObject({ state: 'running', rowsRead: 0, error: null, finishedAt: null })

  await finishRun(trx, runId, { read: 3 })
  await expect(start(trx)).rejects.toThrow('finished already')
})

test('noteProgress and finishRun write one run alone', async ({ trx }) => {
  await start(trx)
  await start(trx, other)
  await noteProgress(trx, runId, 40)
  expect(await find(trx)).toMatchObject({ rowsRead: 40 })
  await finishRun(trx, runId, { read: 50 })
  expect(await find(trx)).toMatchObject({
    state: 'finished',
    rowsRead: 50,
    reconciliation: { read: 50 },
    error: null,
    finishedAt: expect.any(Date),
  })
  expect(await find(trx, other)).toMatchObject({ state: 'running', rowsRead: 0 })
})

test('failRun says why a run ended, and leaves a finished one finished', async ({ trx }) => {
  await start(trx)
  await failRun(trx, runId, new Refusal('The file has changed.'))
  expect(await find(trx)).toMatchObject({
    state: 'failed',
    error: 'The file has changed.',
    finishedAt: expect.any(Date),
  })
  await failRun(trx, runId, new Error('aborted'), AbortSignal.abort())
  expect(await find(trx)).toMatchObject({ state: 'interrupted', error: 'It was stopped.' })

  await finishRun(trx, runId, { read: 3 })
  await failRun(trx, runId, new Refusal('Too late.'))
  expect(await find(trx)).toMatchObject({ state: 'finished', error: null })
})
