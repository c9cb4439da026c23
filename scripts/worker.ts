import './house/end-with-parent.ts'
import { type Jobs, startJobs } from '../lib/jobs/start-jobs.ts'
import { loadKeyring } from '../lib/privacy/vault/load-keyring.ts'
import { provideAuthSecret } from '../lib/runtime/provide-auth-secret.ts'
import { bringUpToDate } from './house/bring-up-to-date.ts'
import { openServingDatabase, type ServingDatabase } from './house/serving-database.ts'

let database: ServingDatabase | undefined
let running: Jobs | undefined
let isStopping = false

process.on('SIGINT', () => stop(0))
process.on('SIGTERM', () => stop(0))

provideAuthSecret()

try {
  await start()
} catch (error) {
  if (!isStopping) process.stderr.write(`Background jobs: ${error instanceof Error ? error.message : error}\n`)
  await stop(1)
}

async function start(): Promise<void> {
  database = await openServingDatabase()
  await bringUpToDate(database.ownerUrl)
  running = await startJobs({ url: database.url, keyring: loadKeyring() })
  process.stdout.write('Background jobs are running.\n')
  await database.watch((url) => moveTo(url))
}

/** Restarts the jobs when the database came back on another port. */
async function moveTo(url: string): Promise<void> {
  await running?.stop()
  running = await startJobs({ url, keyring: loadKeyring() })
}

async function stop(code: number): Promise<void> {
  if (isStopping) return
  isStopping = true
  await running?.stop()
  await database?.leave()
  process.exit(code)
}
