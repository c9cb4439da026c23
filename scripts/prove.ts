import { proveImport } from './prove/import-crashes.ts'
import { proveLookup } from './prove/lookup-timing.ts'

/** The long proofs: minutes, not seconds. Exits 1 when one fails. */
const proofs = [
  { name: 'the import survives kill -9 at 50 random moments', prove: proveImport },
  { name: 'failed lookups cannot be told apart', prove: proveLookup },
]

for (const { name, prove } of proofs) {
  const complaint = await prove()
  process.stdout.write(complaint === undefined ? `✓ ${name}\n` : `✗ ${name}: ${complaint}\n`)
  if (complaint !== undefined) process.exitCode = 1
}
