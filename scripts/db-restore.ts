import { copyFileSync, existsSync, mkdirSync, renameSync } from 'node:fs'
import { join } from 'node:path'
import { restoreServer } from '../lib/db/embedded/restore.ts'
import { migrate } from '../lib/db/migrate.ts'
import { readSettings } from '../lib/env.ts'
import { checkInvariants } from '../lib/reports/check-invariants.ts'
import { withOwnedDatabase } from '../lib/runtime/with-database.ts'
import { run } from './house/command.ts'

const { DATABASE_URL, DATA_DIR } = readSettings()
const source = process.argv[2]
if (!source) throw new Error('Say which backup: npm run db:restore -- FOLDER')

if (DATABASE_URL) await load(DATABASE_URL, source)
else restore(source)

const broken = await withOwnedDatabase(async (db) => {
  await migrate(db)
  return (await checkInvariants(db)).filter((result) => result.broken > 0)
})
for (const { rule } of broken) process.stderr.write(`✗ ${rule}\n`)
process.stdout.write(broken.length === 0 ? 'Restored, and every invariant holds.\n' : 'Restored, but see above.\n')
process.exitCode = broken.length === 0 ? 0 : 1

function restore(folder: string): void {
  const aside = restoreServer(join(DATA_DIR, 'postgres'), folder)
  if (aside) process.stdout.write(`The database that was here is kept in ${aside}.\n`)

  const keys = join(DATA_DIR, 'secrets.json')
  mkdirSync(DATA_DIR, { recursive: true })
  if (existsSync(keys)) renameSync(keys, `${keys}.before-restore-${Date.now()}`)
  copyFileSync(join(folder, 'secrets.json'), keys)
}

async function load(url: string, file: string): Promise<void> {
  const { ok, printed } = await run('pg_restore', ['--clean', '--if-exists', '--no-owner', `--dbname=${url}`, file])
  if (!ok)
    throw new Error(`pg_restore, from PostgreSQL's client programs, is needed for a database of your own:\n${printed}`)
}
