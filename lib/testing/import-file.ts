import type { Db } from '../db/types.ts'
import { type ImportInput, type ImportOutcome, importLegacy } from '../imports/import-legacy.ts'
import { openSource } from '../imports/sources/open-source.ts'
import { parseKeyring } from '../privacy/vault.ts'

export const testKeyring = parseKeyring(`k1:${Buffer.alloc(32, 7).toString('base64')}`)

/** Imports a file for good, as the command does. */
export async function importFile(
  db: Db,
  url: string,
  file: string,
  over: Partial<ImportInput> = {},
): Promise<ImportOutcome> {
  return importLegacy(db, url, {
    source: await openSource(file),
    keyring: testKeyring,
    apply: true,
    batchSize: 500,
    ...over,
  })
}
