import { join } from 'node:path'
import { findRunningUrl } from '../lib/db/embedded/server.ts'
import { readSettings } from '../lib/env.ts'
import { keepSecrets } from '../lib/privacy/vault/secrets.ts'

const { DATABASE_URL, DATA_DIR } = readSettings()
const asOwner = process.argv.includes('--owner')
const password = keepSecrets(DATA_DIR).databasePassword
const url = DATABASE_URL ?? findRunningUrl(join(DATA_DIR, 'postgres'), password, { asOwner })

if (url) {
  process.stdout.write(`${url}\n`)
} else {
  process.stderr.write(`No database is running in ${DATA_DIR}; npm start starts it.\n`)
  process.exitCode = 1
}
