import { systemActor } from '../../lib/core/actor.ts'
import { Refusal } from '../../lib/core/refusal.ts'
import { inTransaction } from '../../lib/db/transaction.ts'
import type { Db } from '../../lib/db/types.ts'
import { importLegacy } from '../../lib/imports/import-legacy.ts'
import { openSource } from '../../lib/imports/sources/open-source.ts'
import { undoRun } from '../../lib/imports/undo/undo-run.ts'
import { writeErrorFile } from '../../lib/imports/write-error-file.ts'
import { loadKeyring } from '../../lib/privacy/vault/load-keyring.ts'
import { withCurrentDatabase } from '../../lib/runtime/with-database.ts'
import { showProgress } from './progress.ts'
import { printOutcome } from './report.ts'
import { tellFaults } from './tell-faults.ts'

export type ImportArguments = {
  source: string | undefined
  apply: boolean
  json: boolean
  batch: string
  errors?: string | undefined
  undo?: string | undefined
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i
const longLimits = { statement: 0, lock: 30_000, idle: 0 }

const usage = `Usage: npm run import -- FILE|URL [--apply] [--json] [--batch N] [--errors FILE]
       npm run import -- --undo RUN\n`

/** Runs the command and returns its exit code. */
export async function runImport(given: ImportArguments): Promise<number> {
  const batchSize = Number(given.batch)
  if (given.undo === undefined && (!given.source || !Number.isInteger(batchSize) || batchSize < 1)) {
    process.stderr.write(usage)
    return 1
  }
  try {
    const { source, undo } = given
    if (undo !== undefined) return await withCurrentDatabase((db) => takeBack(db, undo))
    return await withCurrentDatabase((db, url) => importSource(db, url, { ...given, source: source ?? '', batchSize }))
  } catch (error) {
    if (!(error instanceof Refusal) && !isStopped(error)) throw error
    process.stderr.write(
      `${error instanceof Refusal ? error.message : 'Stopped. Run the same command again to continue.'}\n`,
    )
    return error instanceof Refusal ? 1 : 130
  }
}

async function importSource(
  db: Db,
  url: string,
  { source: location, apply, json, batchSize, errors }: ImportArguments & { source: string; batchSize: number },
): Promise<number> {
  const source = tellFaults(await openSource(location))
  const keyring = loadKeyring()
  const progress = showProgress(json)
  const started = performance.now()
  try {
    const outcome = await importLegacy(db, url, {
      source,
      keyring,
      actor: systemActor('import'),
      apply,
      batchSize,
      onProgress: progress.show,
      signal: stopSignal(),
      ...(errors === undefined ? {} : { beforeEnd: (trx) => writeErrorFile(trx, keyring, errors) }),
    })
    progress.stop()
    printOutcome(outcome, { apply, json, seconds: (performance.now() - started) / 1000 })
    return outcome.faults.length > 0 ? 1 : 0
  } finally {
    progress.stop()
  }
}

async function takeBack(db: Db, runId: string): Promise<number> {
  if (!uuid.test(runId)) throw new Refusal('There is no such import run.')
  const report = await inTransaction(
    db,
    (trx) => undoRun(trx, systemActor('import'), { runId, keyring: loadKeyring() }),
    longLimits,
  )
  process.stdout.write(
    `${report.restored} restored, ${report.kept} kept because edited since, ${report.cannot} cannot be\n`,
  )
  for (const { what, id, outcome, field } of report.details) {
    process.stdout.write(`  ${outcome}: ${what} ${id}${field ? ` ${field}` : ''}\n`)
  }
  return 0
}

function stopSignal(): AbortSignal {
  const stop = new AbortController()
  for (const name of ['SIGINT', 'SIGTERM'] as const) process.once(name, () => stop.abort())
  return stop.signal
}

function isStopped(error: unknown): boolean {
  return error instanceof Error && error.name === 'AbortError'
}
