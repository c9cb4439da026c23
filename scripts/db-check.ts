import { checkInvariants } from '../lib/reports/check-invariants.ts'
import { withDatabase } from '../lib/runtime/with-database.ts'

const results = await withDatabase((db) => checkInvariants(db))

for (const { rule, broken, examples } of results) {
  const verdict = broken === 0 ? '✓' : '✗'
  const evidence = broken === 0 ? '' : `: ${broken} broken, such as ${examples.join(', ')}`
  process.stdout.write(`${verdict} ${rule}${evidence}\n`)
}
process.exitCode = results.some(({ broken }) => broken > 0) ? 1 : 0
