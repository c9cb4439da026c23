import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { isRunning, withFolderLock } from './folder-lock.ts'
import { initialise, launch } from './launch.ts'
import { appUrlOf, ownerUrlOf, readPostmaster } from './postmaster.ts'
import { provideAppRole } from './provide-app-role.ts'

const startupSeconds = 60

/** A PostgreSQL server in a folder, shared by every process that uses the folder. */
export type EmbeddedServer = {
  /** The URL of the product's database, for everything but the work of its owner. */
  url: string
  /** For its owner, who migrates and backs up. */
  ownerUrl: string
  /** True when this call made the cluster. */
  isNew: boolean
}

/** Settings for throw-away clusters: fast, but a power cut may lose everything. */
export const throwAway = ['-c', 'fsync=off', '-c', 'synchronous_commit=off', '-c', 'full_page_writes=off']

/** Starts this folder's server, or joins it when it is running. Throws with the end of its log when it does not start. */
export async function joinServer(folder: string, password: string, settings: string[] = []): Promise<EmbeddedServer> {
  const root = resolve(folder)
  mkdirSync(join(root, 'users'), { recursive: true })

  return withFolderLock(join(root, 'lock'), async () => {
    const isNew = !existsSync(join(root, 'data', 'PG_VERSION'))
    if (isNew) initialise(root, password)
    await startUp(root, password, settings)
    await ensureDatabase(root, password)
    writeFileSync(join(root, 'users', String(process.pid)), '')
    return { url: appUrlOf(root, password), ownerUrl: ownerUrlOf(root, password), isNew }
  })
}

/** Leaves the server; the last process to leave stops it. Does nothing in a folder without one. */
export async function leaveServer(folder: string): Promise<void> {
  const root = resolve(folder)
  if (!readPostmaster(root)) return rmSync(join(root, 'users', String(process.pid)), { force: true })

  await withFolderLock(join(root, 'lock'), async () => {
    rmSync(join(root, 'users', String(process.pid)), { force: true })
    if (othersUse(root)) return

    const postmaster = readPostmaster(root)
    if (!postmaster) return
    process.kill(postmaster.pid, 'SIGINT')
    while (isRunning(postmaster.pid)) await sleep(20)
  })
}

/** The URL of the database running in this folder, for the app or its owner; undefined when none is. */
export function findRunningUrl(folder: string, password: string, { asOwner = false } = {}): string | undefined {
  const root = resolve(folder)
  if (!readPostmaster(root)) return undefined
  return asOwner ? ownerUrlOf(root, password) : appUrlOf(root, password)
}

async function startUp(root: string, password: string, settings: string[]): Promise<void> {
  const deadline = Date.now() + startupSeconds * 1000
  let relaunchAt = 0

  while (Date.now() < deadline) {
    const postmaster = readPostmaster(root)
    if (postmaster?.isReady && (await answers(ownerUrlOf(root, password, 'postgres')))) return
    // After a crash the first start may fail, while backends of the old server still hold its memory.
    if (!postmaster && Date.now() > relaunchAt) {
      await launch(root, settings)
      relaunchAt = Date.now() + 1000
    }
    await sleep(25)
  }
  const log = readFileSync(join(root, 'server.log'), 'utf8').split('\n').slice(-20).join('\n')
  throw new Error(`The embedded PostgreSQL did not start within ${startupSeconds} s. Its log ends:\n${log}`)
}

async function answers(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2000 })
  client.on('error', () => undefined)
  try {
    await client.connect()
    await client.query('select 1')
    return true
  } catch (error) {
    if (isWrongPassword(error))
      throw new Error('The embedded PostgreSQL does not accept the password in secrets.json beside it.')
    return false
  } finally {
    await client.end().catch(() => undefined)
  }
}

function isWrongPassword(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === '28P01'
}

async function ensureDatabase(root: string, password: string): Promise<void> {
  const done = join(root, 'database-made')
  if (!existsSync(done)) {
    await asOwner(ownerUrlOf(root, password, 'postgres'), async (owner) => {
      const { rowCount } = await owner.query("select 1 from pg_database where datname = 'app'")
      if (rowCount === 0) await owner.query('create database app')
    })
    writeFileSync(done, '')
  }
  await asOwner(ownerUrlOf(root, password), (owner) => provideAppRole(owner, password))
}

async function asOwner(url: string, work: (owner: pg.Client) => Promise<void>): Promise<void> {
  const owner = new pg.Client({ connectionString: url })
  await owner.connect()
  await work(owner).finally(() => owner.end())
}

function othersUse(root: string): boolean {
  const users = join(root, 'users')
  return readdirSync(users).some((pid) => isRunning(Number(pid)))
}
