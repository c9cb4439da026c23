import { sql } from 'kysely'
import { expect } from 'vitest'
import { Unsettled } from '../core/unsettled.ts'
import { type Cut, startCuttingProxy } from '../testing/doubles/cutting-proxy.ts'
import { test } from '../testing/test.ts'
import { hasCommitted } from './has-committed.ts'
import { openDatabase, openPool } from './open-database.ts'
import { inTransaction } from './transaction.ts'
import type { Db, Trx } from './types.ts'

const addAda = (trx: Trx) =>
  trx.insertInto('users').values({ email: 'ada@acme.example' }).returning('email').executeTakeFirstOrThrow()
const addOne = (trx: Trx) => sql`insert into users (email) values (null)`.execute(trx)
const countPeople = async (db: Db) => (await db.selectFrom('users').select('id').execute()).length

/** Runs work over a line that breaks as told; returns how often it ran and how it ended. */
async function runCut(url: string, cuts: Cut[], work: (trx: Trx) => Promise<unknown>) {
  const proxy = await startCuttingProxy(url)
  const db = openDatabase(openPool(proxy.url))
  proxy.cuts.push(...cuts)
  let runs = 0
  const [ended] = await Promise.allSettled([
    inTransaction(db, async (trx) => {
      runs += 1
      return work(trx)
    }),
  ])
  await db.destroy()
  await proxy.stop()
  return { runs, ended }
}

test('inTransaction returns what the work returned when only the answer to COMMIT was lost', async ({
  ownDb,
  ownUrl,
}) => {
  expect(await runCut(ownUrl, ['once COMMIT arrived'], addAda)).toEqual({
    runs: 1,
    ended: { status: 'fulfilled', value: { email: 'ada@acme.example' } },
  })
  expect(await countPeople(ownDb)).toBe(1)
})

test('inTransaction does it once, whatever kind of statement wrote, and in whatever order', async ({
  ownDb,
  ownUrl,
}) => {
  const reads = (trx: Trx) => trx.selectFrom('users').select('id').execute()
  const locks = (trx: Trx) => trx.selectFrom('users').select('id').forUpdate().execute()
  const inCte = (trx: Trx) =>
    trx
      .with('made', (made) => made.insertInto('users').values({ email: null }).returning('id'))
      .selectFrom('made')
      .select('id')
      .execute()
  const afterSavepoint = async (trx: Trx) => {
    await sql`savepoint early`.execute(trx)
    await sql`select 1 / 0`.execute(trx).catch(() => undefined)
    await sql`rollback to early`.execute(trx)
    await addOne(trx)
    await reads(trx)
  }
  for (const work of [addOne, inCte, afterSavepoint, (trx: Trx) => locks(trx).then(() => addOne(trx))]) {
    const before = await countPeople(ownDb)
    expect(await runCut(ownUrl, ['once COMMIT arrived'], work)).toMatchObject({
      runs: 1,
      ended: { status: 'fulfilled' },
    })
    expect(await countPeople(ownDb)).toBe(before + 1)
  }
})

test('inTransaction runs the work again when COMMIT never arrived', async ({ ownDb, ownUrl }) => {
  const cut = await runCut(ownUrl, ['before COMMIT arrived', 'before COMMIT arrived'], addOne)
  expect(cut).toMatchObject({ runs: 3, ended: { status: 'fulfilled' } })
  expect(await countPeople(ownDb)).toBe(1)
})

test('inTransaction reads again without asking, since nothing was written', async ({ ownUrl }) => {
  const read = (trx: Trx) => trx.selectFrom('users').select('id').execute()
  expect(await runCut(ownUrl, ['once COMMIT arrived'], read)).toEqual({
    runs: 2,
    ended: { status: 'fulfilled', value: [] },
  })
})

test('inTransaction repeats a reading within which another transaction wrote on its own', async ({ ownDb, ownUrl }) => {
  const work = async (trx: Trx) => {
    const other = await ownDb.startTransaction().execute()
    await other.insertInto('users').values({ email: null }).execute()
    await other.commit().execute()
    return trx.selectFrom('users').select('id').execute()
  }
  const cut = await runCut(ownUrl, ['once COMMIT arrived'], work)
  expect(cut).toMatchObject({ runs: 2, ended: { status: 'fulfilled' } })
})

test('inTransaction tells the person to look first when nobody knows', async ({ ownUrl }) => {
  const { runs, ended } = await runCut(ownUrl, ['with COMMIT on its way'], addOne)
  expect({ runs, ended }).toEqual({ runs: 1, ended: { status: 'rejected', reason: expect.any(Unsettled) } })
  expect(ended).toMatchObject({ reason: { message: expect.stringContaining('check before you send it again') } })
})

test('hasCommitted believes neither an id from before a crash nor one that was never given', async ({ ownDb }) => {
  const { rows } = await ownDb.transaction().execute((trx) =>
    sql<{ xid: string; serverStart: string }>`
      select pg_current_xact_id()::text as xid, pg_postmaster_start_time()::text as server_start`.execute(trx),
  )
  const [written] = rows
  expect(await hasCommitted(ownDb, written)).toBe(true)
  expect(await hasCommitted(ownDb, undefined)).toBe(false)

  const earlier = { xid: written?.xid ?? '', serverStart: '2026-01-01 00:00:00+00' }
  await expect(hasCommitted(ownDb, earlier)).rejects.toThrow(Unsettled)
  await expect(hasCommitted(ownDb, { ...earlier, xid: '999999999' })).rejects.toThrow(Unsettled)
})
