import pg from 'pg'
import { applicationName, openDatabase, types } from './open-database.ts'
import type { Db } from './types.ts'

/** One connection for both Kysely and commands it lacks, such as COPY, so that they share a transaction. */
export type SingleConnection = { db: Db; client: pg.Client }

/** For bulk work in scripts: opens a connection of its own and closes it afterwards. */
export async function withSingleConnection<T>(url: string, work: (held: SingleConnection) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url, types, application_name: applicationName })
  client.on('error', () => undefined)
  await client.connect()
  try {
    const lent = Object.assign(client, { release: () => undefined })
    return await work({
      client,
      db: openDatabase({ connect: async () => lent, end: async () => undefined, options: {} }),
    })
  } finally {
    await client.end().catch(() => undefined)
  }
}
