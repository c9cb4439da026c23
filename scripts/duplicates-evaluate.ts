import { readFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { Refusal } from '../lib/core/refusal.ts'
import { describeEvaluation } from '../lib/duplicates/evaluate/describe-evaluation.ts'
import { evaluateFinder } from '../lib/duplicates/evaluate/evaluate-finder.ts'
import { readLabelled } from '../lib/duplicates/evaluate/read-labelled.ts'
import { requireFile } from '../lib/imports/sources/require-file.ts'
import { textOf } from '../lib/imports/sources/text-of.ts'
import { withCurrentDatabase } from '../lib/runtime/with-database.ts'
import { runCommand } from './house/arguments.ts'

const usage = `Usage: npm run duplicates:evaluate -- FILE.csv [--map COLUMN=FIELD,…] [--truth COLUMN] [--json] [--faults]\n`

await runCommand(usage, async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      map: { type: 'string', multiple: true, default: [] },
      truth: { type: 'string' },
      json: { type: 'boolean', default: false },
      faults: { type: 'boolean', default: false },
    },
  })
  const [file] = positionals
  if (!file) throw new Refusal(`Which file?\n\n${usage}`)

  const started = performance.now()
  await requireFile(file)
  const labelled = readLabelled(textOf(await readFile(file)), readMap(values.map.join(',')), values.truth)
  const evaluation = await withCurrentDatabase(async (db) => {
    const trx = await db.startTransaction().execute()
    try {
      return await evaluateFinder(trx, labelled)
    } finally {
      await trx.rollback().execute()
    }
  })
  return describeEvaluation(labelled, evaluation, { ...values, seconds: (performance.now() - started) / 1000 })
})

function readMap(text: string): Record<string, string> {
  const pairs = text.split(',').filter((pair) => pair.trim() !== '')
  return Object.fromEntries(
    pairs.map((pair) => {
      const [column = '', field = ''] = pair.split('=').map((part) => part.trim())
      if (!column || !field) throw new Refusal(`--map: ${pair} is not COLUMN=FIELD.`)
      return [column, field]
    }),
  )
}
