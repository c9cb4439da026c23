import { openDatabase, openPool } from '../lib/db/open-database.ts'
import type { Db } from '../lib/db/types.ts'
import { keepDemoPassword } from '../lib/demo/keep-demo-password.ts'
import { loadDemo } from '../lib/demo/load-demo.ts'
import { wantsDemo } from '../lib/demo/wants-demo.ts'
import { appUrl, authSecret, readSettings } from '../lib/env.ts'
import { loadKeyring } from '../lib/privacy/vault/load-keyring.ts'
import { keepSecrets } from '../lib/privacy/vault/secrets.ts'
import { provideAuthSecret } from '../lib/runtime/provide-auth-secret.ts'
import { bringUpToDate } from './house/bring-up-to-date.ts'
import { ensureBuild } from './house/build.ts'
import { startJobWorker } from './house/job-worker.ts'
import type { Kept } from './house/keep-running.ts'
import { openServingDatabase, type ServingDatabase } from './house/serving-database.ts'
import { startWebServer } from './house/web-server.ts'

const settings = readSettings()
const secrets = keepSecrets(settings.DATA_DIR)
provideAuthSecret()
const isDev = process.argv.includes('--dev')
const address = appUrl(settings).origin
const demoPassword = settings.DEMO_PASSWORD ?? secrets.demoPassword

let database: ServingDatabase | undefined
let web: Kept | undefined
let worker: Kept | undefined
let isStopping = false

process.on('SIGINT', () => stop(0))
process.on('SIGTERM', () => stop(0))

try {
  await start()
} catch (error) {
  if (!isStopping) process.stderr.write(`${error instanceof Error ? error.message : error}\n`)
  await stop(1)
}

async function start(): Promise<void> {
  database = await openServingDatabase()
  const isDemo = settings.DEMO === undefined ? database.isEmbedded : settings.DEMO === '1'
  await prepare(database, isDemo)
  if (!isDev) await ensureBuild()

  warnOfOwnSecrets()
  await serve(database.url, isDemo)
  announce(isDemo)
  await database.watch((url) => moveTo(url, isDemo))
}

async function prepare({ url, ownerUrl }: ServingDatabase, isDemo: boolean): Promise<void> {
  await bringUpToDate(ownerUrl)
  if (!isDemo) return

  const db = openDatabase(openPool(url))
  await prepareDemo(db, url).finally(() => db.destroy())
}

async function prepareDemo(db: Db, url: string): Promise<void> {
  if (await wantsDemo(db)) {
    process.stdout.write('Loading the demo company …\n')
    await loadDemo(db, { url, keyring: loadKeyring(), demoPassword, now: new Date() })
  }
  await keepDemoPassword(db, demoPassword)
}

async function serve(url: string, isDemo: boolean): Promise<void> {
  const listen = { host: settings.HOST, port: settings.PORT }
  const variables = {
    DATABASE_URL: url,
    APP_URL: address,
    AUTH_SECRET: authSecret(),
    NEXTAUTH_URL: address,
    NEXTAUTH_SECRET: authSecret(),
    ENCRYPTION_KEYS: settings.ENCRYPTION_KEYS ?? secrets.encryptionKeys,
    DEMO: isDemo ? '1' : '0',
    DEMO_PASSWORD: isDemo ? demoPassword : '',
  }
  web = await startWebServer(listen, { isDev, variables, giveUp: () => void stop(1) })
  if (settings.JOBS === '1') worker = startJobWorker(variables)
}

/** Restarts the web server and the jobs when the database came back on another port. */
async function moveTo(url: string, isDemo: boolean): Promise<void> {
  await Promise.all([web?.stop(), worker?.stop()])
  await serve(url, isDemo)
}

/** Warns when a shared database is used with this machine's own secrets, which would lock other processes out. */
function warnOfOwnSecrets(): void {
  const own = [settings.AUTH_SECRET ? '' : 'AUTH_SECRET', settings.ENCRYPTION_KEYS ? '' : 'ENCRYPTION_KEYS'].filter(
    Boolean,
  )
  if (!settings.DATABASE_URL || own.length === 0) return
  process.stderr.write(
    `${own.join(' and ')} not set: this process uses its own from ${settings.DATA_DIR}/secrets.json.\n`,
  )
}

function announce(isDemo: boolean): void {
  const signIn = isDemo
    ? `Sign in at ${address}/sign-in as admin@demo.example or instructor@demo.example, password ${demoPassword}`
    : `Sign in at ${address}/sign-in; npm run user -- create --email YOU --role admin makes the first account`
  process.stdout.write(`\nReact Fast is at ${address}\n${signIn}\n`)
}

async function stop(code: number): Promise<void> {
  if (isStopping) return
  isStopping = true
  await Promise.all([web?.stop(), worker?.stop()])
  await database?.leave()
  process.exit(code)
}
