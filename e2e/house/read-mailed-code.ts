import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { findRunningUrl } from '../../lib/db/embedded/server.ts'
import { openDatabase, openPool } from '../../lib/db/open-database.ts'
import { readSettings } from '../../lib/env.ts'
import { keepSecrets } from '../../lib/privacy/vault/secrets.ts'
import { parseKeyring } from '../../lib/privacy/vault/vault.ts'
import { readCode } from '../../lib/testing/letters/read-letter.ts'
import { placeOfFolder } from './place-of-folder.ts'

/** The code in the latest letter of a kind, read as its mailbox gets it: the office cannot see it. */
export async function readMailedCode(template = 'portal.code'): Promise<string> {
  const folder = readFileSync(placeOfFolder(readSettings().PORT), 'utf8')
  const secrets = keepSecrets(folder)
  const url = findRunningUrl(join(folder, 'postgres'), secrets.databasePassword)
  if (!url) throw new Error(`No database is running in ${folder}.`)
  const db = openDatabase(openPool(url, { max: 1 }))
  try {
    return await readCode(db, template, parseKeyring(secrets.encryptionKeys))
  } finally {
    await db.destroy()
  }
}
