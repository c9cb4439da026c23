import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { forgetAttempts } from '../../lib/auth/attempts/count-attempts.ts'
import { freePort } from '../../lib/db/embedded/free-port.ts'
import { openDatabase, openPool } from '../../lib/db/open-database.ts'
import { inTransaction } from '../../lib/db/transaction.ts'
import type { Db } from '../../lib/db/types.ts'
import { authSecret, setAuthSecret } from '../../lib/env.ts'
import { parseKeyring } from '../../lib/privacy/vault/vault.ts'
import { throwAwayDatabase } from '../../lib/testing/throw-away-database.ts'
import { ensureBuild } from '../house/build.ts'
import { startWebServer } from '../house/web-server.ts'
import { type Class, makeClasses } from './lookup/classes.ts'
import { compareClasses } from './lookup/compare.ts'
import { askApi, type Door, openForm } from './lookup/doors.ts'

const samplesOfAClass = 400
const records = 200
const atOnce = 6

/**
 * Sends 400 failing lookups of each class, shuffled, to the API and to the form, and checks that neither answers nor times
 * reveal the class. As a control, the same build without its minimum time must be caught by the same comparison.
 */
export async function proveLookup(): Promise<string | undefined> {
  await ensureBuild()
  const { url, drop } = await throwAwayDatabase()
  const db = openDatabase(openPool(url))
  setAuthSecret(randomBytes(32).toString('base64url'))
  const keys = `proof:${randomBytes(32).toString('base64')}`
  try {
    const classes = await makeClasses(db, records, parseKeyring(keys))
    const doors = { 'by the API': async () => askApi, 'by the form': openForm }
    const complaint = await serve(url, keys, '', (origin) => measure(db, origin, classes, doors))
    const asFast = { 'control by the API': async () => askApi }
    const loose = await serve(url, keys, withoutFloor, (origin) => measure(db, origin, classes, asFast))
    return complaint ?? (loose === undefined ? 'the control answers early and was not caught' : undefined)
  } finally {
    await db.destroy()
    await drop()
  }
}

const withoutFloor = `--require=${join(import.meta.dirname, 'lookup', 'without-floor.cjs')}`

async function serve<T>(url: string, keys: string, nodeOptions: string, work: (origin: string) => Promise<T>) {
  const address = { host: '127.0.0.1', port: await freePort(0) }
  const origin = `http://${address.host}:${address.port}`
  const variables = {
    DATABASE_URL: url,
    APP_URL: origin,
    AUTH_SECRET: authSecret(),
    NEXTAUTH_URL: origin,
    NEXTAUTH_SECRET: authSecret(),
    ENCRYPTION_KEYS: keys,
    TRUSTED_PROXIES: '127.0.0.1',
    DEMO: '0',
    LOG_LEVEL: 'fatal',
    NODE_OPTIONS: nodeOptions,
  }
  const giveUp = () => process.exit(1)
  const web = await startWebServer(address, { isDev: false, variables, giveUp })
  try {
    return await work(origin)
  } finally {
    await web.stop()
  }
}

type Doors = Record<string, (origin: string) => Promise<Door>>

async function measure(db: Db, origin: string, classes: Class[], doors: Doors): Promise<string | undefined> {
  const complaints: string[] = []
  for (const [name, open] of Object.entries(doors)) {
    const { times, answers } = await ask(db, await open(origin), origin, classes)
    const compared = compareClasses(times)
    report(name, times, compared)
    if (answers.size > 1) complaints.push(`${name}: ${answers.size} different answers:\n${[...answers].join('\n\n')}\n`)
    const tellable = compared.filter(({ isTellable }) => isTellable)
    if (tellable.length > 0)
      complaints.push(`${name}: ${tellable.map(({ pair }) => pair).join(', ')} can be told apart`)
  }
  return complaints.length > 0 ? complaints.join('; ') : undefined
}

async function ask(db: Db, door: Door, origin: string, classes: Class[]) {
  const order = classes.flatMap((one) => Array.from({ length: samplesOfAClass }, (_, nth) => ({ ...one, nth })))
  const mixed = order
    .map((sample) => ({ sample, at: Math.random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ sample }) => sample)
  const times = new Map(classes.map(({ name }): [string, number[]] => [name, []]))
  const answers = new Set<string>()

  const work = async () => {
    for (let next = mixed.pop(); next; next = mixed.pop()) {
      const guess = next.guess(next.nth)
      const before = performance.now()
      const answer = await door(origin, guess)
      times.get(next.name)?.push(performance.now() - before)
      answers.add(answer)
      if (mixed.length % 500 === 0) await forgetEveryone(db)
    }
  }
  for (const { guess } of classes) await door(origin, guess(0))
  await Promise.all(Array.from({ length: atOnce }, work))
  return { times, answers }
}

/** Resets the limit over all visitors, which would make every class alike and prove nothing. */
async function forgetEveryone(db: Db): Promise<void> {
  await inTransaction(db, (trx) => forgetAttempts(trx, [{ key: 'portal:everyone', points: 0, seconds: 60 }]))
}

function report(name: string, times: Map<string, number[]>, compared: ReturnType<typeof compareClasses>): void {
  const medians = [...times].map(
    ([one, all]) => `${one} ${(all.toSorted((a, b) => a - b)[all.length / 2] ?? 0).toFixed(1)} ms`,
  )
  const widest = Math.max(...compared.map(({ distance }) => distance))
  process.stdout.write(`  ${name}: medians ${medians.join(', ')}; widest distance ${widest.toFixed(3)}\n`)
}
