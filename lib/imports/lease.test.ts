import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { hostname } from 'node:os'
import { expect } from 'vitest'
import { Refusal } from '../core/refusal.ts'
import { inTransaction } from '../db/transaction.ts'
import type { Db } from '../db/types.ts'
import { test } from '../testing/test.ts'
import { confirmLease, holdLease, takeLease } from './lease.ts'

const runId = '01900000-0000-7000-8000-000000000001'
const other = '01900000-0000-7000-8000-000000000002'

const holders = (db: Db) => db.selectFrom('importLease').select(['runId', 'host', 'pid']).execute()
const mine = { host: hostname(), pid: process.pid }

function leave(db: Db, holder: { host: string; pid: number; heartbeatAt: Date }) {
  return db
    .insertInto('importLease')
    .values({ runId: other, ...holder })
    .execute()
}

/** The number of a process that has ended. */
async function deadPid(): Promise<number> {
  const child = spawn('true')
  await once(child, 'exit')
  return child.pid ?? 0
}

test('takeLease keeps the one lease until it is released', async ({ ownDb }) => {
  const lease = await takeLease(ownDb, runId)
  expect(await holders(ownDb)).toEqual([{ runId, ...mine }])
  await inTransaction(ownDb, (trx) => confirmLease(trx, runId))
  await expect(inTransaction(ownDb, (trx) => holdLease(trx))).rejects.toThrow('An import is running.')
  await expect(takeLease(ownDb, other)).rejects.toThrow(`Another import is running (process ${mine.pid}`)

  await lease.release()
  expect(await holders(ownDb)).toEqual([])
})

test('takeLease replaces a holder that died here at once, and one elsewhere that is silent', async ({ ownDb }) => {
  await leave(ownDb, { host: hostname(), pid: await deadPid(), heartbeatAt: new Date() })
  await (await takeLease(ownDb, runId)).release()

  await leave(ownDb, { host: 'elsewhere', pid: 1, heartbeatAt: new Date(Date.now() - 13_000) })
  const lease = await takeLease(ownDb, runId)
  expect(await holders(ownDb)).toEqual([{ runId, ...mine }])
  await lease.release()
})

test('confirmLease refuses a run whose lease is gone', async ({ trx }) => {
  await expect(confirmLease(trx, runId)).rejects.toThrow(Refusal)
  await leave(trx, { ...mine, heartbeatAt: new Date() })
  await expect(confirmLease(trx, runId)).rejects.toThrow('lost to another run')
  await confirmLease(trx, other)
})

test('holdLease passes where nobody imports, and clears away the lease of a dead run', async ({ trx }) => {
  await holdLease(trx)
  await leave(trx, { host: 'elsewhere', pid: 1, heartbeatAt: new Date(Date.now() - 13_000) })
  await holdLease(trx)
  expect(await holders(trx)).toEqual([])
})

test('holdLease leaves a run elsewhere alone that was heard of a moment ago', async ({ trx }) => {
  await leave(trx, { host: 'elsewhere', pid: 1, heartbeatAt: new Date(Date.now() - 9_000) })
  await expect(holdLease(trx)).rejects.toThrow('An import is running.')
  expect(await holders(trx)).toHaveLength(1)
})
