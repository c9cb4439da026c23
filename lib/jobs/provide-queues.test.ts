import { expect, vi } from 'vitest'
import { openDatabase, openPool } from '../db/open-database.ts'
import { inTransaction } from '../db/transaction.ts'
import { loadDemo } from '../demo/load-demo.ts'
import type { Job } from '../domains/job.ts'
import { jobs, sealedColumns, webhooks } from '../house.ts'
import { eraseRecord } from '../records/erase-record.ts'
import { mergePeople } from '../records/merge/merge-people.ts'
import { checkInvariants } from '../reports/check-invariants.ts'
import { asAdmin } from '../testing/actors.ts'
import { testKeyring } from '../testing/import-file.ts'
import { loadPeople, twoPeople } from '../testing/people-file.ts'
import { asApp } from '../testing/setup/as-app.ts'
import { test } from '../testing/test.ts'
import { provideQueues } from './provide-queues.ts'
import { startJobs } from './start-jobs.ts'

const now = new Date('2026-12-01T09:00:00Z')

test('the role of the app runs the demo, imports, the jobs, a merge and an erasure', async ({ ownUrl }) => {
  const url = asApp(ownUrl)
  const db = openDatabase(openPool(url))
  await loadDemo(db, { url, keyring: testKeyring, demoPassword: 'a long demo password', now })
  await loadPeople(db, twoPeople)

  const setting = { db, url, keyring: testKeyring, signal: AbortSignal.timeout(120_000), sealedColumns, webhooks }
  for (const { run } of jobs) await run(setting)

  const people = await db
    .selectFrom('users')
    .select('id')
    .where('role', '=', 'customer')
    .orderBy('id')
    .limit(3)
    .execute()
  const [one = '', two = '', three = ''] = people.map(({ id }) => id)
  const office = asAdmin()
  await inTransaction(db, (trx) =>
    mergePeople(trx, office, { survivorId: one, mergeIds: [two], fields: {}, keyring: testKeyring }),
  )
  await inTransaction(db, (trx) =>
    eraseRecord(trx, office, { userId: three, reason: 'asked for', askedBy: 'person', keyring: testKeyring }),
  )
  expect((await checkInvariants(db)).filter(({ broken }) => broken > 0)).toEqual([])
  await db.destroy()
})

test('provideQueues lets the role of the app run jobs, which may make no tables', async ({ ownUrl }) => {
  const pool = openPool(ownUrl)
  await provideQueues(pool)
  await provideQueues(pool)
  const run = vi.fn(async () => undefined)
  const list: Job[] = [{ name: 'test.app', cron: '0 3 * * *', atStart: true, run }]
  const { stop } = await startJobs({ url: asApp(ownUrl), keyring: testKeyring, list, pollSeconds: 0.5 })
  await expect.poll(() => run.mock.calls.length).toBe(1)
  await stop()

  const owned = await pool.query(
    "select 1 from pg_class join pg_roles on pg_roles.oid = relowner where rolname = 'react_fast_app'",
  )
  expect(owned.rowCount).toBe(0)
  await pool.end()
})
