import { systemActor } from '../core/actor.ts'
import type { Db } from '../db/types.ts'
import { type ImportInput, type ImportOutcome, importLegacy } from '../imports/import-legacy.ts'
import { openSource, type Source } from '../imports/sources/open-source.ts'
import { toSourceRecord } from '../imports/sources/source-record.ts'
import { parseKeyring } from '../privacy/vault/vault.ts'

export const testKeys = `k1:${Buffer.alloc(32, 7).toString('base64')}`
export const testKeyring = parseKeyring(testKeys)

/** Imports and applies a file, as the command does. */
export async function importFile(
  db: Db,
  url: string,
  file: string,
  over: Partial<ImportInput> = {},
): Promise<ImportOutcome> {
  return importLegacy(db, url, {
    source: await openSource(file),
    keyring: testKeyring,
    actor: systemActor('test'),
    apply: true,
    batchSize: 500,
    ...over,
  })
}

/** Imports these records, given as objects or as lines of text. */
export async function importText(
  db: Db,
  url: string,
  records: (object | string)[],
  over: Partial<ImportInput> = {},
): Promise<ImportOutcome> {
  const lines = records.map((record) => (typeof record === 'string' ? record : JSON.stringify(record)))
  const source: Source = {
    name: 'test',
    records: async function* () {
      yield lines.map(toSourceRecord)
    },
  }
  return importLegacy(db, url, {
    source,
    keyring: testKeyring,
    actor: systemActor('test'),
    apply: true,
    batchSize: 500,
    ...over,
  })
}
