import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Kysely } from 'kysely'
import { type Migration, type MigrationProvider, Migrator } from 'kysely/migration'

const folder = join(import.meta.dirname, '..', '..', 'migrations')

// Node runs the .ts files as they are; every file exports `up`.
const provider: MigrationProvider = {
  async getMigrations() {
    const files = (await readdir(folder)).filter((file) => file.endsWith('.ts')).sort()
    const loaded = files.map(
      async (file): Promise<[string, Migration]> => [file.replace(/\.ts$/, ''), await import(join(folder, file))],
    )
    return Object.fromEntries(await Promise.all(loaded))
  },
}

/** Brings the schema up to date and returns the names of the migrations run. Throws the first failure; earlier ones stay. */
export async function migrate<T>(db: Kysely<T>): Promise<string[]> {
  const migrator = new Migrator({ db, provider })
  const { error, results = [] } = await migrator.migrateToLatest()
  if (error) throw error
  return results.map((result) => result.migrationName)
}
