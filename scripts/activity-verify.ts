import { verifySeal } from '../lib/activity/seal/verify-seal.ts'
import { withDatabase } from '../lib/runtime/with-database.ts'

const { blocks, rows, unsealed, blanked, head, broken } = await withDatabase((db) => verifySeal(db))

if (broken) {
  process.stdout.write(`✗ ${broken.sentence} The ${rows} rows in the ${blocks} blocks before it are unchanged.\n`)
  process.exitCode = 1
} else {
  process.stdout.write(
    `✓ ${rows} rows in ${blocks} blocks are unchanged since they were sealed, ${blanked} of them blanked by erasure.\n`,
  )
  process.stdout.write(`${unsealed} rows are not sealed yet. The last block is ${blocks}, hash ${head || 'none'}.\n`)
}
