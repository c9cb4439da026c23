import { type ChildProcess, spawn } from 'node:child_process'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { makeApiKey } from '../lib/auth/keys/api-keys.ts'
import { systemActor } from '../lib/core/actor.ts'
import { freePort } from '../lib/db/embedded/free-port.ts'
import { inTransaction } from '../lib/db/transaction.ts'
import type { Db } from '../lib/db/types.ts'
import { provideAuthSecret } from '../lib/runtime/provide-auth-secret.ts'
import { withDatabase } from '../lib/runtime/with-database.ts'
import { type Desk, setUpDesk } from './house/bench-desk.ts'
import { openLookupDoor } from './house/bench-lookup.ts'
import { ensureBuild } from './house/build.ts'
import { crowd, describe, type Entry, race } from './house/race.ts'
import { startWebServer } from './house/web-server.ts'

/**
 * Measures our API against raw pg behind node:http, in turn, on the database of DATABASE_URL or DATA_DIR; fill it with
 * `npm run db:seed` first. Prints milliseconds; compare the ratios, since machines are shared.
 */
const { values } = parseArgs({ options: { rounds: { type: 'string', default: '100' } } })

provideAuthSecret()
await ensureBuild()
await withDatabase(async (db, url) => {
  const key = await inTransaction(db, (trx) =>
    makeApiKey(trx, systemActor('bench'), { name: 'bench', role: 'admin', userId: null }),
  )
  const ports = { ours: await freePort(0), floor: await freePort(0) }
  const floor = await startFloor(url, ports.floor)
  const variables = { DATABASE_URL: url, AUTH_SECRET: key }
  const giveUp = () => process.exit(1)
  const web = await startWebServer({ host: '127.0.0.1', port: ports.ours }, { isDev: false, variables, giveUp })

  try {
    await measure(db, `http://127.0.0.1:${ports.ours}`, `http://127.0.0.1:${ports.floor}`, key)
  } finally {
    floor.kill()
    await web.stop()
  }
})

async function measure(db: Db, ours: string, floor: string, key: string): Promise<void> {
  const someone = await db
    .selectFrom('users')
    .select('id')
    .where('mergedIntoId', 'is', null)
    .limit(1)
    .executeTakeFirstOrThrow()
  const { people } = await db
    .selectFrom('userFacetCounts')
    .select(({ fn }) => fn.sum<number>('people').as('people'))
    .executeTakeFirstOrThrow()
  const desk = await setUpDesk(db)
  if (!desk) process.stdout.write('Writes are measured on seeded people only: npm run db:seed.\n')
  const lookup = desk && (await openLookupDoor(db))
  const doors = { ours, floor, key }
  const reads = readsOf(someone.id, doors)
  const writes = desk ? writesOf(desk, doors) : []
  const lookups = desk && lookup ? [lookupOf(desk, { ours: lookup.url, floor })] : []

  const results = await race([...reads, ...writes, ...lookups], Number(values.rounds))
  lookup?.close()

  const heads = ['ours p50', 'floor p50', 'ratio', 'ours p95', 'floor p95', 'ratio']
  process.stdout.write(`\n${people} people\n${''.padEnd(28)}${heads.map((head) => head.padStart(12)).join('')}\n`)
  for (const result of results) process.stdout.write(`${describe(result)}\n`)
  for (const entry of [...reads.slice(0, 1), ...writes.slice(0, 1)])
    process.stdout.write(`${await crowd(entry, 16, Number(values.rounds) / 10)}\n`)
}

type Doors = { ours: string; floor: string; key: string }

function readsOf(userId: string, { ours, floor, key }: Doors): Entry[] {
  const authorization = `Bearer ${key}`
  const mine = (path: string) => () => get(`${ours}/api/admin/users${path}`, { authorization })
  const bare = (path: string) => () => get(`${floor}${path}`, {})
  return [
    { name: 'list of 50 and total', ours: mine('?pageSize=50'), floor: bare('/list') },
    { name: 'filter and total', ours: mine('?pageSize=50&customerType=corporate'), floor: bare('/filter') },
    { name: 'rare search', ours: mine('?pageSize=50&q=seed77'), floor: bare('/search?q=seed77') },
    { name: 'common surname', ours: mine('?pageSize=50&q=smith'), floor: bare('/search?q=smith') },
    { name: 'detail', ours: mine(`/${userId}`), floor: bare(`/detail?id=${userId}`) },
  ]
}

function lookupOf({ known }: Desk, { ours, floor }: Omit<Doors, 'key'>): Entry {
  return {
    name: 'lookup by a customer',
    ours: () => send('POST', ours, '', known),
    floor: () => send('POST', `${floor}/lookup`, '', known),
  }
}

function writesOf(desk: Desk, { ours, floor, key }: Doors): Entry[] {
  const person = `${ours}/api/admin/users/${desk.userId}`
  const register = `${ours}/api/instructor/sessions/${desk.sessionId}/attendance`
  const city = () => ({ id: desk.userId, city: `Leeds ${Math.random()}` })
  const note = { noteType: 'general', noteContent: 'She rang about the course in May.' }
  return [
    {
      name: 'update and activity',
      ours: () => send('PATCH', person, key, { city: city().city }),
      floor: () => send('POST', `${floor}/update`, key, city()),
    },
    {
      name: 'note and activity',
      ours: () => send('POST', `${person}/notes`, key, note),
      floor: () => send('POST', `${floor}/note`, key, { id: desk.userId, ...note }),
    },
    {
      name: 'register of 12',
      ours: () => send('PUT', register, desk.key, { marks: desk.marks() }),
      floor: () => send('POST', `${floor}/register`, key, { id: desk.userId, marks: desk.marks() }),
    },
  ]
}

async function send(method: string, url: string, key: string, body: unknown): Promise<void> {
  const headers = { authorization: `Bearer ${key}`, 'content-type': 'application/json' }
  const response = await fetch(url, { method, headers, body: JSON.stringify(body) })
  if (!response.ok) throw new Error(`${url} answered ${response.status}: ${await response.text()}`)
  await response.arrayBuffer()
}

async function get(url: string, headers: Record<string, string>): Promise<void> {
  const response = await fetch(url, { headers })
  if (!response.ok) throw new Error(`${url} answered ${response.status}: ${await response.text()}`)
  await response.arrayBuffer()
}

function startFloor(url: string, port: number): Promise<ChildProcess> {
  const script = join(import.meta.dirname, 'house', 'floor-server.ts')
  const floor = spawn(process.execPath, [script, url, String(port)], { stdio: ['ignore', 'pipe', 'inherit'] })
  return new Promise((ready) => floor.stdout.once('data', () => ready(floor)))
}
