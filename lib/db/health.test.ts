import { sql } from 'kysely'
import { expect } from 'vitest'
import { test } from '../testing/test.ts'
import { isDatabaseUp, noteConnectionLost } from './health.ts'
import { openDatabase, openPool } from './open-database.ts'

test('a frozen database is down, is asked by one connection only, and is up again once it answers', async ({
  ownUrl,
}) => {
  const pool = openPool(ownUrl, { max: 3 })
  const db = openDatabase(pool)
  noteConnectionLost()
  expect(await isDatabaseUp(db)).toBe(true)

  const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(db)
  const backend = rows[0]?.pid ?? 0
  process.kill(backend, 'SIGSTOP')
  const later = Date.now() + 5000
  expect(await Promise.all([isDatabaseUp(db, later), isDatabaseUp(db, later)])).toEqual([false, false])
  expect(pool.totalCount).toBe(1)

  process.kill(backend, 'SIGCONT')
  await expect.poll(() => isDatabaseUp(db)).toBe(true)
  await db.destroy()
})

test('a read outside a transaction gives up waiting for a lock', async ({ ownDb, ownUrl }) => {
  const web = openDatabase(openPool(ownUrl, { limits: { statement: 500, lock: 50, idle: 500 } }))
  const locker = await ownDb.startTransaction().execute()
  await sql`lock table users in access exclusive mode`.execute(locker)

  await expect(web.selectFrom('users').select('id').execute()).rejects.toThrow('lock timeout')
  await locker.rollback().execute()
  await web.destroy()
})
