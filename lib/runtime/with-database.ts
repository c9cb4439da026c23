import { join } from 'node:path'
import { type EmbeddedServer, joinServer, leaveServer } from '../db/embedded/server.ts'
import { migrate } from '../db/migrate.ts'
import { openDatabase, openPool } from '../db/open-database.ts'
import type { Db } from '../db/types.ts'
import { readSettings } from '../env.ts'
import { keepSecrets } from '../privacy/vault/secrets.ts'

type Work<T> = (db: Db, url: string) => Promise<T>

/** For scripts: runs work on the configured database; starts and stops the embedded one when none is configured. */
export async function withDatabase<T>(work: Work<T>): Promise<T> {
  return withServer(({ url }) => withPool(url, work))
}

/** Runs work as the owner of the embedded database, who alone changes tables and backs up. */
export async function withOwnedDatabase<T>(work: Work<T>): Promise<T> {
  return withServer(({ ownerUrl }) => withPool(ownerUrl, work))
}

/** Brings the tables up to date as their owner, then runs work as the app: for commands that may be the first ever run. */
export async function withCurrentDatabase<T>(work: Work<T>): Promise<T> {
  return withServer(async ({ url, ownerUrl }) => {
    await withPool(ownerUrl, (db) => migrate(db))
    return withPool(url, work)
  })
}

type Urls = Pick<EmbeddedServer, 'url' | 'ownerUrl'>

async function withServer<T>(work: (server: Urls) => Promise<T>): Promise<T> {
  const { DATABASE_URL, DATA_DIR } = readSettings()
  if (DATABASE_URL) return work({ url: DATABASE_URL, ownerUrl: DATABASE_URL })

  const folder = join(DATA_DIR, 'postgres')
  const server = await joinServer(folder, keepSecrets(DATA_DIR).databasePassword)
  try {
    return await work(server)
  } finally {
    await leaveServer(folder)
  }
}

async function withPool<T>(url: string, work: Work<T>): Promise<T> {
  const db = openDatabase(openPool(url))
  try {
    return await work(db, url)
  } finally {
    await db.destroy()
  }
}
