import { randomInt } from 'node:crypto'
import { globSync, readFileSync } from 'node:fs'
import { show } from '../house/command.ts'

/** Runs every property test with other values than `npm test`, and complains if one fails. */
export async function proveProperties({ seed = randomInt(1_000_000) }: { seed?: number | undefined }) {
  const files = globSync('{lib,app,components,scripts}/**/*.test.{ts,tsx}')
  const tests = files.filter((file) => readFileSync(file, 'utf8').includes('fc.assert('))
  process.stdout.write(`  ${tests.length} files, seed ${seed}\n`)

  const code = await show('vitest', ['run', '--reporter=dot', ...tests], { PROPERTY_SEED: String(seed) })
  return code === 0 ? undefined : `a property fails with seed ${seed}`
}
