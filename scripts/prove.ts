import { parseArgs } from 'node:util'
import { z } from 'zod'
import { runCommand } from './house/arguments.ts'
import { proveImport } from './prove/import-crashes.ts'
import { proveLookup } from './prove/lookup-timing.ts'
import { proveTests } from './prove/mutants.ts'
import { proveProperties } from './prove/properties.ts'

const usage = `Usage: npm run prove -- [import] [lookup] [properties [--seed N]] [mutants [--seed N] [--sample N] [--only lib/people]…]\n`

const input = z.object({
  names: z.array(z.enum(['import', 'lookup', 'properties', 'mutants'])),
  seed: z.coerce.number().int().optional(),
  sample: z.coerce.number().int().positive().optional(),
  only: z.array(z.string()).optional(),
})

await runCommand(usage, async () => {
  const one = { type: 'string' } as const
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { seed: one, sample: one, only: { ...one, multiple: true } },
  })
  const { names, ...sample } = input.parse({ ...values, names: positionals })

  /** The long proofs: minutes, not seconds. Exits 1 when one fails. */
  const proofs = [
    { key: 'import', name: 'the import survives kill -9 at 50 random moments', prove: proveImport },
    { key: 'lookup', name: 'failed lookups cannot be told apart', prove: proveLookup },
    { key: 'properties', name: 'properties hold for other values', prove: () => proveProperties(sample) },
    { key: 'mutants', name: 'tests notice random changes of the code', prove: () => proveTests(sample) },
  ] as const

  for (const { key, name, prove } of proofs) {
    if (names.length > 0 && !names.includes(key)) continue
    const complaint = await prove()
    process.stdout.write(complaint === undefined ? `✓ ${name}\n` : `✗ ${name}: ${complaint}\n`)
    if (complaint !== undefined) process.exitCode = 1
  }
  return ''
})
