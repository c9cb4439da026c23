import { fileURLToPath } from 'node:url'
import { systemActor } from '../core/actor.ts'
import type { Db } from '../db/types.ts'
import { importLegacy } from '../imports/import-legacy.ts'
import { openSource } from '../imports/sources/open-source.ts'
import type { Keyring } from '../privacy/vault/vault.ts'

const sample = fileURLToPath(new URL('../imports/sample/legacy-bookings.ndjson', import.meta.url))

/** The name of the run in the list of imports. */
export const sampleName = 'legacy-bookings.ndjson (sample)'

/** Imports the bookings of the company's old system, as a real company would. */
export async function importPast(db: Db, url: string, keyring: Keyring): Promise<void> {
  const source = { ...(await openSource(sample)), name: sampleName }
  const { faults } = await importLegacy(db, url, {
    source,
    keyring,
    actor: systemActor('demo'),
    apply: true,
    batchSize: 1000,
  })
  if (faults.length > 0) throw new Error(`The sample did not import: ${faults.join('; ')}`)
}
