import { join } from 'node:path'
import { type EmbeddedServer, joinServer, leaveServer } from '../db/embedded/server.ts'
import { openDatabase, openPool } from '../db/open-database.ts'
import type { Db } from '../db/types.ts'
import { readSettings } from '../env.ts'
import { keepSecrets } from './secrets.ts'

type Work<T> = (db: Db, url: string) => Promise<T>

/** For scripts: runs work on the configured database; starts and stops the embedded one when none is configured. */
export async function withDatabase<T>(work: Work<T>): Promise<T> {
  return withServer(({ url }) => url, work)
}

/** Runs work as the owner of the embedded database, who alone changes tables and backs up. */
export async function withOwnedDatabase<T>(work: Work<T>): Promise<T> {
  return withServer(({ ownerUrl }) => ownerUrl, work)
}

async function withServer<T>(urlOf: (server: EmbeddedServer) => string, work: Work<T>): Promise<T> {
  const { DATABASE_URL, DATA_DIR } = readSettings()
  if (DATABASE_URL) return withPool(DATABASE_URL, work)

  const folder = join(DATA_DIR, 'postgres')
  const server = await joinServer(folder, keepSecrets(DATA_DIR).databasePassword)
  try {
    return await withPool(urlOf(server), work)
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
