import { parseArgs } from 'node:util'
import { runImport } from './import/run.ts'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    apply: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
    batch: { type: 'string', default: '5000' },
    errors: { type: 'string' },
    undo: { type: 'string' },
  },
})

process.exitCode = await runImport({ ...values, source: positionals[0] })
