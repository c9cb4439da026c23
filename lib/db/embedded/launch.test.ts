import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { isRunning } from './folder-lock.ts'
import { initialise, launch } from './launch.ts'
import { readPostmaster } from './postmaster.ts'
import { throwAway } from './server.ts'

let root: string
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'react-fast-launch-'))
})
afterEach(async () => {
  await stop()
  rmSync(root, { recursive: true })
})

async function stop(): Promise<void> {
  const pid = readPostmaster(root)?.pid
  if (!pid) return
  process.kill(pid, 'SIGQUIT')
  await expect.poll(() => isRunning(pid), { timeout: 30_000 }).toBe(false)
}

test('initialise makes a cluster that its owner alone can read, and leaves no password behind', () => {
  initialise(root, 'secret')
  expect(readdirSync(root)).toEqual(['data'])
  expect(statSync(join(root, 'data')).mode & 0o777).toBe(0o700)
  expect(readFileSync(join(root, 'data', 'pg_hba.conf'), 'utf8')).not.toMatch(/^(local|host).*\btrust$/m)
})

test('initialise leaves the cluster that is there alone, and says why it failed', () => {
  initialise(root, 'secret')
  const made = statSync(join(root, 'data', 'PG_VERSION')).mtimeMs
  expect(() => initialise(root, 'secret')).toThrow()
  expect(() => initialise(root, '')).toThrow('could not be set up')
  expect(statSync(join(root, 'data', 'PG_VERSION')).mtimeMs).toBe(made)
  expect(existsSync(join(root, 'superuser-password'))).toBe(false)
})

test('launch listens on this machine only, on its last port where that is free', async () => {
  initialise(root, 'secret')
  const start = async () => {
    await launch(root, throwAway)
    await expect.poll(() => readPostmaster(root)?.isReady, { timeout: 60_000 }).toBe(true)
    return readPostmaster(root)?.port
  }
  const port = await start()
  expect(Number(readFileSync(join(root, 'port'), 'utf8'))).toBe(port)
  expect(statSync(join(root, 'server.log')).mode & 0o777).toBe(0o600)
  await stop()
  expect(await start()).toBe(port)
  await stop()

  const taken = createServer().listen(port, '127.0.0.1')
  expect(await start()).not.toBe(port)
  taken.close()
})
