import { readSettings } from '../env.ts'
import { noteConnectionLost } from './health.ts'
import { requestLimits } from './limits.ts'
import { openDatabase, openPool } from './open-database.ts'
import type { Db } from './types.ts'

// On the global object: Next.js bundles this module more than once, and all its copies must share one pool.
const shared: typeof globalThis & { reactFastDb?: Db } = globalThis

/** The web server's database: one pool for the life of the process. */
export function database(): Db {
  shared.reactFastDb ??= open()
  return shared.reactFastDb
}

/** The web server's database URL, for work that needs a connection of its own, such as an import. */
export function databaseUrl(): string {
  const url = readSettings().DATABASE_URL
  if (!url) throw new Error('DATABASE_URL is not set: start the product with npm start or npm run dev.')
  return url
}

function open(): Db {
  return openDatabase(openPool(databaseUrl(), { onLost: noteConnectionLost, limits: requestLimits }))
}
