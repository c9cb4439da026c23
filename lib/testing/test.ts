import { test as base } from 'vitest'
import { openDatabase, openPool } from '../db/open-database.ts'
import type { Db, Trx } from '../db/types.ts'
import { cloneDatabase, dropDatabase } from './clone-database.ts'

type Fixtures = {
  /** A transaction on a migrated database, rolled back after the test. */
  trx: Trx
  /** A database for this test alone, for several connections or real commits. */
  ownDb: Db
  /** URL of `ownDb`'s database. */
  ownUrl: string
}

let workerDb: Promise<Db> | undefined

/** Vitest's `test` with a real database. */
export const test = base.extend<Fixtures>({
  // biome-ignore lint/correctness/noEmptyPattern: vitest reads the fixtures' names from this pattern
  trx: async ({}, use) => {
    workerDb ??= cloneDatabase().then((url) => openDatabase(openPool(url)))
    const trx = await (await workerDb).startTransaction().execute()
    await use(trx)
    await trx.rollback().execute()
  },
  // biome-ignore lint/correctness/noEmptyPattern: vitest reads the fixtures' names from this pattern
  ownUrl: async ({}, use) => {
    const url = await cloneDatabase()
    await use(url)
    await dropDatabase(url)
  },
  ownDb: async ({ ownUrl }, use) => {
    const db = openDatabase(openPool(ownUrl, { max: 30 }))
    await use(db)
    await db.destroy()
  },
})
