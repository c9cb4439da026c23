import { sql } from 'kysely'
import { expect, vi } from 'vitest'
import { test } from '../testing/test.ts'
import { requestLimits, toBegin } from './limits.ts'
import { withSingleConnection } from './single-connection.ts'
import { newTrace } from './trace-commit.ts'
import { inTransaction, isConnectionLoss, isLockWait, isOutOfTime, Outrun } from './transaction.ts'
import type { Db } from './types.ts'

test('inTransaction leaves nothing behind when the work throws', async ({ ownDb }) => {
  const work = inTransaction(ownDb, async (trx) => {
    await trx.insertInto('users').values({ email: 'ada@acme.example' }).execute()
    throw new Error('changed my mind')
  })

  await expect(work).rejects.toThrow('changed my mind')
  expect(await ownDb.selectFrom('users').select('id').execute()).toEqual([])
})

test('inTransaction runs deadlocked work again from its start', async ({ ownDb }) => {
  let runs = 0
  const answer = await inTransaction(ownDb, async (trx) => {
    runs += 1
    if (runs === 1) await sql`do $$ begin raise exception 'deadlock' using errcode = '40P01'; end $$`.execute(trx)
    return 'done'
  })

  expect({ answer, runs }).toEqual({ answer: 'done', runs: 2 })
})

test('inTransaction gives up at its time limit', async ({ ownDb }) => {
  const work = inTransaction(ownDb, (trx) => sql`select pg_sleep(5)`.execute(trx), {
    statement: 50,
    lock: 50,
    idle: 50,
  })
  await expect(work).rejects.toThrow('statement timeout')
})

test('limits begin and end with their transaction', async ({ ownDb }) => {
  const limits = { statement: 1234, lock: 567, idle: 8900 }
  const ask = (db: Db) =>
    sql<{ statement: string; lock: string; idle: string }>`select current_setting('statement_timeout') as statement,
      current_setting('lock_timeout') as lock, current_setting('idle_in_transaction_session_timeout') as idle`.execute(
      db,
    )

  expect((await inTransaction(ownDb, ask, limits)).rows).toEqual([
    { statement: '1234ms', lock: '567ms', idle: '8900ms' },
  ])
  expect((await inTransaction(ownDb, ask)).rows).toEqual([{ statement: '1min', lock: '30s', idle: '1min' }])
  expect((await ask(ownDb)).rows).toEqual([{ statement: '0', lock: '0', idle: '0' }])
  const plain = await ownDb.transaction().execute(ask)
  expect(plain.rows).toEqual([{ statement: '0', lock: '0', idle: '0' }])
})

test('every bundled copy of the module passes its limits to the driver', async ({ ownDb }) => {
  vi.resetModules()
  const copy = await import('./transaction.ts')
  expect(copy.inTransaction).not.toBe(inTransaction)

  const limits = { statement: 1234, lock: 567, idle: 8900 }
  const asked = await copy.inTransaction(ownDb, (trx) => sql`show statement_timeout`.execute(trx), limits)
  expect(asked.rows).toEqual([{ statementTimeout: '1234ms' }])
})

test('a transaction with an isolation level or an access mode begins as in plain Kysely', async ({ ownDb }) => {
  const ask = (trx: Db) =>
    sql<{ isolation: string; readOnly: string }>`select current_setting('transaction_isolation') as isolation,
      current_setting('transaction_read_only') as read_only`.execute(trx)
  const limited = <T>(work: () => Promise<T>) => toBegin.run({ limits: requestLimits, trace: newTrace() }, work)

  const serial = await limited(() => ownDb.transaction().setIsolationLevel('serializable').execute(ask))
  expect(serial.rows).toEqual([{ isolation: 'serializable', readOnly: 'off' }])
  const reading = await limited(() => ownDb.transaction().setAccessMode('read only').execute(ask))
  expect(reading.rows).toEqual([{ isolation: 'read committed', readOnly: 'on' }])
})

const coded = (code: string) => Object.assign(new Error('no'), { code })

test('inTransaction tries three times, and only what may pass', async ({ ownDb }) => {
  const countRuns = async (error: Error) => {
    let runs = 0
    const work = inTransaction(ownDb, async () => {
      runs += 1
      throw error
    })
    await expect(work).rejects.toBe(error)
    return runs
  }
  expect(await countRuns(coded('40001'))).toBe(3)
  expect(await countRuns(new Outrun('changed meanwhile'))).toBe(3)
  expect(await countRuns(coded('57P01'))).toBe(3)
  expect(await countRuns(coded('23505'))).toBe(1)
})

test('inTransaction never repeats work in doubt where its driver cannot tell what became of it', async ({
  ownUrl,
  ownDb,
}) => {
  let runs = 0
  const work = withSingleConnection(ownUrl, ({ db }) =>
    inTransaction(db, async (trx) => {
      runs += 1
      const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(trx)
      await sql`select pg_terminate_backend(${rows[0]?.pid}::int, 5000)`.execute(ownDb)
    }),
  )
  await expect(work).rejects.toSatisfy(isConnectionLoss)
  expect(runs).toBe(1)
})

test('isConnectionLoss tells a database that went away from one that refuses', () => {
  const lost = [coded('08006'), coded('57P01'), coded('ECONNREFUSED'), new Error('Connection terminated unexpectedly')]
  const kept = [coded('23505'), coded('57014'), new Error('no such user'), 'connection', undefined]
  expect(lost.filter(isConnectionLoss)).toEqual(lost)
  expect(kept.filter(isConnectionLoss)).toEqual([])
})

test('isLockWait and isOutOfTime each know their own code', () => {
  expect([coded('55P03'), coded('57014'), coded('40P01')].map(isLockWait)).toEqual([true, false, false])
  expect([coded('55P03'), coded('57014'), coded('40P01')].map(isOutOfTime)).toEqual([false, true, false])
})
