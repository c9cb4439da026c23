import { copyFileSync } from 'node:fs'
import { join } from 'node:path'
import { backUpServer } from '../lib/db/embedded/backup.ts'
import { readSettings } from '../lib/env.ts'
import { withOwnedDatabase } from '../lib/runtime/with-database.ts'
import { run } from './house/command.ts'

const { DATABASE_URL, DATA_DIR } = readSettings()
const target = process.argv[2] ?? join(DATA_DIR, 'backups', new Date().toISOString().replaceAll(':', '-'))

if (DATABASE_URL) {
  await dump(DATABASE_URL, target)
} else {
  await withOwnedDatabase((_db, url) => backUpServer(join(DATA_DIR, 'postgres'), url, target))
  copyFileSync(join(DATA_DIR, 'secrets.json'), join(target, 'secrets.json'))
}
process.stdout.write(`Backed up to ${target}. It holds personal data and keys: keep it as safe as the database.\n`)

async function dump(url: string, file: string): Promise<void> {
  const { ok, printed } = await run('pg_dump', ['--format=custom', `--file=${file}`, url])
  if (!ok)
    throw new Error(`pg_dump, from PostgreSQL's client programs, is needed for a database of your own:\n${printed}`)
}
