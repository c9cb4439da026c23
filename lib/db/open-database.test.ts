import { sql } from 'kysely'
import { expect } from 'vitest'
import { test } from '../testing/test.ts'
import { openDatabase, openPool } from './open-database.ts'
import { withSingleConnection } from './single-connection.ts'

test('openDatabase reads dates and money as text, whole numbers as numbers, moments as Date', async ({ trx }) => {
  const { rows } = await sql`select date '2026-11-21' as day, 75.00::numeric as price, 9000000000::bigint as large,
    7::integer as small, timestamptz '2026-11-21T10:00:00Z' as moment, '{"innerKey_2": [1]}'::jsonb as held`.execute(
    trx,
  )
  expect(rows).toEqual([
    {
      day: '2026-11-21',
      price: '75.00',
      large: 9_000_000_000,
      small: 7,
      moment: new Date('2026-11-21T10:00:00Z'),
      held: { innerKey_2: [1] },
    },
  ])
})

test('openPool holds as many connections as it may, names them, and tells when an idle one is lost', async ({
  ownUrl,
}) => {
  let lost = 0
  const pool = openPool(ownUrl, { max: 2, onLost: () => (lost += 1) })
  const asked = await Promise.all(
    Array.from({ length: 4 }, () => pool.query('select pg_backend_pid() as pid, pg_sleep(0.05)')),
  )
  const pids = new Set(asked.map(({ rows }) => rows[0].pid))
  expect(pids.size).toBe(2)

  const db = openDatabase(openPool(ownUrl))
  const named = await sql<{ pid: number }>`select pid from pg_stat_activity
    where application_name = 'react-fast' and pid = any(${[...pids]}::int[])`.execute(db)
  expect(named.rows.length).toBe(2)
  await sql`select pg_terminate_backend(pid) from unnest(${[...pids]}::int[]) as pid`.execute(db)
  await expect.poll(() => lost).toBe(2)
  await pool.end()
  await db.destroy()
})

test('withSingleConnection runs everything on one connection, and closes it whatever happens', async ({
  ownUrl,
  ownDb,
}) => {
  let pid = 0
  const work = withSingleConnection(ownUrl, async ({ db, client }) => {
    const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(db)
    pid = rows[0]?.pid ?? 0
    expect((await client.query('select pg_backend_pid() as pid')).rows).toEqual([{ pid }])
    throw new Error('changed my mind')
  })
  await expect(work).rejects.toThrow('changed my mind')
  const isOpen = async () => (await sql`select from pg_stat_activity where pid = ${pid}`.execute(ownDb)).rows.length
  await expect.poll(isOpen).toBe(0)
})
