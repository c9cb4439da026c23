import { availableParallelism } from 'node:os'
import { run } from './command.ts'
import { checkFloors } from './floors.ts'
import { checkSizes } from './sizes.ts'
import { describeFault, sum, type Tally } from './tally.ts'

type Check = { name: string; run: () => Promise<string | undefined> }

const checks: Check[] = [
  { name: 'format and lint (biome)', run: () => command('biome', 'check', '.') },
  { name: 'types (tsc)', run: () => typecheck() },
  { name: 'dead code (knip)', run: () => command('knip') },
  { name: 'floors (dependency-cruiser)', run: checkFloors },
  { name: 'sizes of files and functions', run: checkSizes },
  { name: 'generated schema equals the migrated one', run: () => command('node', 'scripts/db-codegen.ts', '--verify') },
]

/** Runs every static check, one per core at a time, and prints each name, with the full complaint if it failed. */
export async function runChecks(): Promise<Tally> {
  const waiting = [...checks]
  const tallies: Tally[] = []
  const work = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) tallies.push(await hold(next))
  }
  await Promise.all(Array.from({ length: availableParallelism() }, work))
  return sum(tallies)
}

async function hold({ name, run }: Check): Promise<Tally> {
  const complaint = await run().catch(describeFault)
  process.stdout.write(complaint === undefined ? `✓ ${name}\n` : `✗ ${name}\n${complaint}\n`)
  return complaint === undefined ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }
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
