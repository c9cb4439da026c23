import { randomBytes } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { sql } from 'kysely'
import { expect, vi } from 'vitest'
import { openPool } from '../db/open-database.ts'
import type { Db } from '../db/types.ts'
import type { Job } from '../domains/job.ts'
import { log } from '../log.ts'
import { parseKeyring } from '../privacy/vault/vault.ts'
import { test } from '../testing/test.ts'
import { openBoss } from './open-boss.ts'
import { startJobs } from './start-jobs.ts'

const keyring = parseKeyring(`k1:${randomBytes(32).toString('base64')}`)
const given = { keyring, pollSeconds: 0.5 }
const patience = { timeout: 20_000, interval: 100 }

test('a job runs once at a time across all processes, however often it is sent', { timeout: 60_000 }, async ({
  ownUrl,
}) => {
  let [running, most, runs] = [0, 0, 0]
  const run = async () => {
    most = Math.max(most, ++running)
    await sleep(700)
    running -= 1
    runs += 1
  }
  const list = [{ name: 'test.alone', cron: '0 3 * * *', run }]
  const processes = await Promise.all([1, 2, 3].map(() => startJobs({ ...given, url: ownUrl, list })))

  await Promise.all([1, 2, 3, 4].map(() => send(ownUrl, 'test.alone')))
  await expect.poll(() => runs, patience).toBe(1)
  await send(ownUrl, 'test.alone')
  await expect.poll(() => runs, patience).toBe(2)

  expect(most).toBe(1)
  await Promise.all(processes.map(({ stop }) => stop()))
})

test('a failed job is logged without its message, and tried again', { timeout: 60_000 }, async ({ ownDb, ownUrl }) => {
  const logged = vi.spyOn(log, 'error').mockImplementation(() => undefined)
  let tries = 0
  const run = async () => {
    tries += 1
    if (tries > 1) return
    await sql`do $$ begin raise exception 'ada@acme.example' using errcode = '23505'; end $$`.execute(ownDb)
  }
  const { stop } = await startJobs({ ...given, url: ownUrl, list: [{ name: 'test.fail', cron: '0 3 * * *', run }] })
  await send(ownUrl, 'test.fail')

  await expect.poll(() => tries, { ...patience, timeout: 40_000 }).toBe(2)
  await stop()
  const kept = await sql`select job::text from pgboss.job`.execute(ownDb)
  expect(JSON.stringify(logged.mock.calls)).toContain('23505')
  expect(JSON.stringify([logged.mock.calls, kept.rows])).not.toContain('ada@')
})

test('a job stopped half way gets the signal, and is tried again later', { timeout: 60_000 }, async ({
  ownDb,
  ownUrl,
}) => {
  const run: Job['run'] = ({ signal }) => new Promise((done) => signal.addEventListener('abort', done))
  const { stop } = await startJobs({ ...given, url: ownUrl, list: [{ name: 'test.long', cron: '0 3 * * *', run }] })
  await send(ownUrl, 'test.long')
  await expect.poll(() => statesOf(ownDb, 'test.long'), patience).toEqual(['active'])

  await stop()
  expect(await statesOf(ownDb, 'test.long')).toEqual(['retry'])
})

test('startJobs unschedules a job that left the list', { timeout: 60_000 }, async ({ ownDb, ownUrl }) => {
  const job = (name: string): Job => ({ name, cron: '0 3 * * *', run: async () => undefined })
  for (const list of [[job('test.old'), job('test.both')], [job('test.both')]])
    await startJobs({ ...given, url: ownUrl, list }).then(({ stop }) => stop())

  const { rows } = await sql<{ name: string }>`select name from pgboss.schedule`.execute(ownDb)
  expect(rows).toEqual([{ name: 'test.both' }])
})

test('jobs keep running after every connection was cut', { timeout: 60_000 }, async ({ ownDb, ownUrl }) => {
  vi.spyOn(log, 'warn').mockImplementation(() => undefined)
  let runs = 0
  const list = [{ name: 'test.cut', cron: '0 3 * * *', run: async () => (runs += 1) }]
  const { stop } = await startJobs({ ...given, url: ownUrl, list })

  await sql`select pg_terminate_backend(pid) from pg_stat_activity
    where datname = current_database() and pid <> pg_backend_pid()`.execute(ownDb)
  await send(ownUrl, 'test.cut')
  await expect.poll(() => runs, patience).toBe(1)
  await stop()
})

async function send(url: string, name: string): Promise<void> {
  const pool = openPool(url)
  const boss = await openBoss(pool).start()
  await boss.send(name)
  await boss.stop({ graceful: false })
  await pool.end()
}

async function statesOf(db: Db, name: string): Promise<string[]> {
  const { rows } = await sql<{ state: string }>`select state::text from pgboss.job where name = ${name}`.execute(db)
  return rows.map(({ state }) => state)
}
