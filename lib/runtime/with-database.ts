import { join } from 'node:path'
import { joinServer, leaveServer } from '../db/embedded/server.ts'
import { openDatabase, openPool } from '../db/open-database.ts'
import type { Db } from '../db/types.ts'
import { readSettings } from '../env.ts'
import { keepSecrets } from './secrets.ts'

/** For scripts: runs work on the configured database; starts and stops the embedded one when none is configured. */
export async function withDatabase<T>(work: (db: Db, url: string) => Promise<T>): Promise<T> {
  const { DATABASE_URL, DATA_DIR } = readSettings()
  if (DATABASE_URL) return withPool(DATABASE_URL, work)

  const folder = join(DATA_DIR, 'postgres')
  const { url } = await joinServer(folder, keepSecrets(DATA_DIR).databasePassword)
  try {
    return await withPool(url, work)
  } finally {
    await leaveServer(folder)
  }
}

async function withPool<T>(url: string, work: (db: Db, url: string) => Promise<T>): Promise<T> {
  const db = openDatabase(openPool(url))
  try {
    return await work(db, url)
  } finally {
    await db.destroy()
  }
}
