import { run } from './command.ts'
import { checkFloors } from './floors.ts'
import { checkSizes } from './sizes.ts'
import { sum, type Tally } from './tally.ts'

type Check = { name: string; run: () => Promise<string | undefined> }

const checks: Check[] = [
  { name: 'format and lint (biome)', run: () => command('biome', 'check', '.') },
  { name: 'types (tsc)', run: () => typecheck() },
  { name: 'dead code (knip)', run: () => command('knip') },
  { name: 'floors (dependency-cruiser)', run: checkFloors },
  { name: 'sizes of files and functions', run: checkSizes },
  { name: 'generated schema equals the migrated one', run: () => command('node', 'scripts/db-codegen.ts', '--verify') },
]

/** Runs every static check and prints its name, with the full output of those that fail. */
export async function runChecks(): Promise<Tally> {
  const tallies: Tally[] = []

  for (const { name, run } of checks) {
    const complaint = await run()
    tallies.push({ passed: complaint === undefined ? 1 : 0, failed: complaint === undefined ? 0 : 1 })
    process.stdout.write(complaint === undefined ? `✓ ${name}\n` : `✗ ${name}\n${complaint}\n`)
  }
  return sum(tallies)
}

// Route types are written by `next typegen`; without them typed links cannot be checked on a fresh clone.
async function typecheck(): Promise<string | undefined> {
  return (await command('next', 'typegen')) ?? (await command('tsc', '--noEmit'))
}

/** Runs a command. Returns its output if it failed, otherwise undefined. */
async function command(file: string, ...args: string[]): Promise<string | undefined> {
  const { ok, printed } = await run(file, args)
  return ok ? undefined : printed
}
