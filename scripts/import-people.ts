import { parseArgs } from 'node:util'
import { runCommand } from './house/arguments.ts'
import { runPeopleImport } from './import-people/run.ts'

const usage = `Usage: npm run import:people -- FILE.csv [--map email=COLUMN,first_name=COLUMN,…] [--apply] [--errors FILE] [--json]
       npm run import:people -- --undo RUN\n`

await runCommand(usage, () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      map: { type: 'string', multiple: true, default: [] },
      apply: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
      errors: { type: 'string' },
      undo: { type: 'string' },
    },
  })
  return runPeopleImport({ ...values, file: positionals[0], usage })
})
