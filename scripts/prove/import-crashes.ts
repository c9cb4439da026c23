import { isDeepStrictEqual } from 'node:util'
import { openDatabase, openPool } from '../../lib/db/open-database.ts'
import { describeWorld } from '../../lib/testing/fingerprint.ts'
import { killImports, startImport } from '../../lib/testing/kill-import.ts'
import { throwAwayDatabase } from '../../lib/testing/throw-away-database.ts'

const sample = 'lib/imports/sample/legacy-bookings.ndjson'
const kills = 50
const longestMilliseconds = 1200

/** Kills the importer 50 times at random moments, lets it finish, and compares the result with an undisturbed import. */
export async function proveImport(): Promise<string | undefined> {
  const disturbed = await throwAwayDatabase()
  const calm = await throwAwayDatabase()
  try {
    return await compare(disturbed.url, calm.url)
  } finally {
    await disturbed.drop()
    await calm.drop()
  }
}

async function compare(disturbed: string, calm: string): Promise<string | undefined> {
  const delays = Array.from({ length: kills }, () => Math.random() * longestMilliseconds)
  const cutShort = await killImports(disturbed, sample, delays)
  for (const url of [disturbed, calm]) {
    const { code, printed } = await startImport(url, sample, '--apply').ended
    if (code !== 0) return printed
  }
  const [one, other] = [await readWorld(disturbed), await readWorld(calm)]
  if (!isDeepStrictEqual(one, other)) return 'the two databases differ'
  return cutShort < kills / 4 ? `only ${cutShort} of ${kills} runs were cut short` : undefined
}

async function readWorld(url: string) {
  const db = openDatabase(openPool(url))
  try {
    return await describeWorld(db)
  } finally {
    await db.destroy()
  }
}
