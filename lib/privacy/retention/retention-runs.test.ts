import { expect } from 'vitest'
import { asAdmin, asCustomer, asInstructor } from '../../testing/actors.ts'
import { test } from '../../testing/test.ts'
import { listRetentionRuns } from './list-retention-runs.ts'
import { recordRetentionRun } from './record-retention-run.ts'

const at = (minute: number) => new Date(Date.UTC(2026, 10, 21, 3, minute))

test('recordRetentionRun records how many rows it removed, in the name of the product', async ({ trx }) => {
  const counts = { registers: 2, certificates: 3 }
  await recordRetentionRun(trx, { counts, startedAt: at(0) }, at(1))

  expect(await listRetentionRuns(trx, asAdmin())).toMatchObject([{ startedAt: at(0), counts }])
  expect(await trx.selectFrom('retentionRuns').select('finishedAt').execute()).toEqual([{ finishedAt: at(1) }])
  expect(await trx.selectFrom('userActivityLogs').selectAll().execute()).toMatchObject([
    {
      activityType: 'retention.applied',
      activityDescription: expect.stringContaining('5 rows'),
      details: { counts, by: 'retention' },
      createdAt: at(1),
    },
  ])
})

test('recordRetentionRun counts one row in the singular', async ({ trx }) => {
  await recordRetentionRun(trx, { counts: { registers: 1 }, startedAt: at(0) }, at(1))
  const [logged] = await trx.selectFrom('userActivityLogs').select('activityDescription').execute()
  expect(logged?.activityDescription).toMatch(/\b1 row\b/)
})

test('recordRetentionRun records a run that found nothing due', async ({ trx }) => {
  await recordRetentionRun(trx, { counts: { registers: 0 }, startedAt: at(0) }, at(1))
  const [logged] = await trx.selectFrom('userActivityLogs').select('activityDescription').execute()
  expect(logged?.activityDescription).toContain('nothing was due')
})

test('listRetentionRuns lists the latest 30, the newest first', async ({ trx }) => {
  for (let minute = 0; minute < 31; minute++)
    await recordRetentionRun(trx, { counts: {}, startedAt: at(minute) }, at(minute))

  const listed = await listRetentionRuns(trx, asAdmin())
  expect(listed.map(({ startedAt }) => startedAt.getUTCMinutes())).toEqual(
    Array.from({ length: 30 }, (_, index) => 30 - index),
  )
})

test('listRetentionRuns hides the runs from everyone but admins', async ({ trx }) => {
  await recordRetentionRun(trx, { counts: {}, startedAt: at(0) }, at(1))
  const nobody = '00000000-0000-7000-8000-000000000000'
  expect(await listRetentionRuns(trx, asInstructor(nobody))).toEqual([])
  expect(await listRetentionRuns(trx, asCustomer(nobody))).toEqual([])
})
