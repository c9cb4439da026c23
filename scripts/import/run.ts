import { Refusal } from '../../lib/core/refusal.ts'
import { migrate } from '../../lib/db/migrate.ts'
import type { Db } from '../../lib/db/types.ts'
import { importLegacy } from '../../lib/imports/import-legacy.ts'
import { openSource } from '../../lib/imports/sources/open-source.ts'
import { writeErrorFile } from '../../lib/imports/write-error-file.ts'
import { loadKeyring } from '../../lib/runtime/load-keyring.ts'
import { withDatabase } from '../../lib/runtime/with-database.ts'
import { showProgress } from './progress.ts'
import { printOutcome } from './report.ts'

export type ImportArguments = {
  source: string | undefined
  apply: boolean
  json: boolean
  batch: string
  errors?: string | undefined
  undo?: string | undefined
}

const usage = `Usage: npm run import -- FILE|URL [--apply] [--json] [--batch N] [--errors FILE]
       npm run import -- --undo RUN\n`

/** Runs the command and answers its exit code. */
export async function runImport(given: ImportArguments): Promise<number> {
  const batchSize = Number(given.batch)
  if (!given.source || !Number.isInteger(batchSize) || batchSize < 1) {
    process.stderr.write(usage)
    return 1
  }
  try {
    const { source } = given
    return await withDatabase((db, url) => importSource(db, url, { ...given, source, batchSize }))
  } catch (error) {
    if (!(error instanceof Refusal) && !isStopped(error)) throw error
    process.stderr.write(
      `${error instanceof Refusal ? error.message : 'Stopped. The same command goes on from here.'}\n`,
    )
    return error instanceof Refusal ? 1 : 130
  }
}

async function importSource(
  db: Db,
  url: string,
  { source: location, apply, json, batchSize, errors }: ImportArguments & { source: string; batchSize: number },
): Promise<number> {
  const source = await openSource(location)
  await migrate(db)

  const keyring = loadKeyring()
  const progress = showProgress(json)
  const started = performance.now()
  try {
    const outcome = await importLegacy(db, url, {
      source,
      keyring,
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

function stopSignal(): AbortSignal {
  const stop = new AbortController()
  for (const name of ['SIGINT', 'SIGTERM'] as const) process.once(name, () => stop.abort())
  return stop.signal
}

function isStopped(error: unknown): boolean {
  return error instanceof Error && error.name === 'AbortError'
}
