import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { request as httpRequest } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, vi } from 'vitest'
import type { Db } from '../db/types.ts'
import { childEnvironment } from '../env.ts'
import { log } from '../log.ts'
import { runInto } from '../testing/run-into.ts'
import { test } from '../testing/test.ts'
import { bell, bellKeyring, signed } from '../testing/webhooks/bell.ts'
import { serveHandler } from '../testing/webhooks/serve-handler.ts'
import { defineWebhook } from './define-webhook.ts'
import { settleEvents } from './webhooks/settle-events.ts'

const ring = JSON.stringify({ id: 'ring-1', kind: 'ring', by: 'Ada Canary' })
const calm = new AbortController().signal
const minutes = (count: number) => new Date(Date.now() + count * 60_000)

test('defineWebhook applies a signed event and answers as its provider expects', async ({ ownDb }) => {
  const door = await open(ownDb)
  expect(await door.post(ring)).toEqual({ status: 200, type: 'text/xml', body: '<Heard>Ada Canary</Heard>' })
  await door.stop()

  expect(await effects(ownDb)).toEqual(['Ada Canary'])
  expect(await events(ownDb)).toEqual([
    expect.objectContaining({ provider: 'bell', eventId: 'ring-1', kind: 'ring', status: 'settled', payload: null }),
  ])
})

test('defineWebhook gives a repeated event one effect and the same answer', async ({ ownDb }) => {
  const door = await open(ownDb)
  const first = await door.post(ring)
  expect(await door.post(ring)).toEqual(first)
  expect(await Promise.all(Array.from({ length: 20 }, () => door.post(ring)))).toEqual(Array(20).fill(first))
  await door.stop()
  expect(await effects(ownDb)).toHaveLength(1)
})

test('defineWebhook applies one of twenty at the same moment and answers all', async ({ ownDb }) => {
  const slowly = bell({
    settle: async (...given) => {
      await sleep(300)
      await bell().settle(...given)
    },
  })
  const door = await open(ownDb, slowly)
  const answers = await Promise.all(Array.from({ length: 20 }, () => door.post(ring)))
  await door.stop()

  expect(new Set(answers.map(({ status, body }) => `${status} ${body}`))).toEqual(
    new Set(['200 <Heard>Ada Canary</Heard>']),
  )
  expect(await effects(ownDb)).toHaveLength(1)
  expect(await events(ownDb)).toHaveLength(1)
})

test('defineWebhook refuses a wrong signature and stores nothing', async ({ ownDb }) => {
  const door = await open(ownDb)
  const now = Date.now()
  const at = (seconds: number) => ({ at: new Date(now + seconds * 1000) })
  const forged = [
    {},
    { 'bell-signature': '' },
    signed(ring, { secret: 'a guess' }),
    signed(`${ring} `),
    signed(ring, at(-400)),
    signed(ring, at(400)),
  ]
  for (const headers of forged) expect(await door.post(ring, headers)).toMatchObject({ status: 401 })
  for (const within of [at(-200), at(200)])
    expect(await door.post(ring, signed(ring, within))).toMatchObject({ status: 200 })
  await door.stop()
  expect(await effects(ownDb)).toHaveLength(1)
  expect(await events(ownDb)).toHaveLength(1)
})

test('defineWebhook stops a caller who guesses signatures, but not signed events', async ({ ownDb }) => {
  const door = await open(ownDb)
  const told = await Promise.all(Array.from({ length: 61 }, () => door.post(ring, {})))
  expect(told.filter(({ status }) => status === 401)).toHaveLength(60)
  expect(told.filter(({ status }) => status === 429)).toHaveLength(1)
  expect(await door.post(ring)).toMatchObject({ status: 200 })
  await door.stop()
})

test('defineWebhook checks the signature against the bytes as sent', async ({ ownDb }) => {
  const door = await open(ownDb)
  const oddly = '{ "kind":"ring",\t"id":"ring-2", "by":"\\u0041da", "n": 1.0e0 }\n'
  expect(await door.post(oddly)).toMatchObject({ status: 200, body: '<Heard>Ada</Heard>' })
  await door.stop()
})

test('defineWebhook refuses a body over 256 KiB, declared or not', async ({ ownDb }) => {
  const door = await open(ownDb)
  const by = 'a'.repeat(256 * 1024)
  const large = JSON.stringify({ id: 'ring-3', kind: 'ring', by })
  expect(await door.post(large)).toMatchObject({ status: 413 })
  expect(await postInChunks(door.url, large)).toBe(413)
  await door.stop()
  expect(await events(ownDb)).toEqual([])
})

test('defineWebhook notes an unused kind without its contents', async ({ ownDb }) => {
  const door = await open(ownDb)
  const other = JSON.stringify({ id: 'pull-1', kind: 'pull', by: 'Ada' })
  for (let sent = 0; sent < 2; sent++)
    expect(await door.post(other)).toMatchObject({ status: 200, body: '<Heard>nothing</Heard>' })
  await door.stop()
  expect(await events(ownDb)).toEqual([expect.objectContaining({ kind: 'pull', status: 'ignored', payload: null })])
})

test('defineWebhook logs a signed body that is no event, without storing or quoting it', async ({ ownDb }) => {
  const logged = vi.spyOn(log, 'warn')
  const door = await open(ownDb)
  for (const body of [
    'Ada Canary',
    '{"id":"","kind":"ring"}',
    '{"id":"\\u0000","kind":"ring"}',
    '{"id":"1","kind":"a b"}',
    JSON.stringify({ id: 'a'.repeat(256), kind: 'ring' }),
    JSON.stringify({ id: '1', kind: 'a'.repeat(101) }),
  ])
    expect(await door.post(body)).toMatchObject({ status: 200, body: '<Heard>nothing</Heard>' })
  expect(await door.post(Buffer.from([0xff, 0xfe]))).toMatchObject({ status: 400 })
  await door.stop()

  expect(await events(ownDb)).toEqual([])
  expect(logged.mock.calls).toEqual(Array(6).fill([{ provider: 'bell' }, 'a webhook sent something that is no event']))
})

test('the id of an event may be long', async ({ ownDb }) => {
  const door = await open(ownDb)
  const event = { id: 'a'.repeat(255), kind: 'a'.repeat(100) }
  await door.post(JSON.stringify(event))
  await door.stop()
  expect(await events(ownDb)).toMatchObject([{ eventId: event.id, kind: event.kind }])
})

test('defineWebhook answers 404 while the provider is not configured', async ({ ownDb }) => {
  const door = await open(ownDb, bell({ secret: () => undefined }))
  expect(await door.post(ring)).toMatchObject({ status: 404 })
  await door.stop()
})

test('settleEvents settles an event that failed, which was stored sealed', async ({ ownDb }) => {
  const logged = vi.spyOn(log, 'error')
  const broken = bell({
    settle: async (trx, actor, event, now) => {
      await bell().settle(trx, actor, event, now)
      throw Object.assign(new Error('duplicate key of Ada Canary'), { code: '23505' })
    },
  })
  const door = await open(ownDb, broken)
  expect(await door.post(ring)).toMatchObject({ status: 200, body: '<Heard>Ada Canary</Heard>' })
  await door.stop()
  expect(await effects(ownDb)).toEqual([])
  const [kept] = await events(ownDb)
  expect(kept).toMatchObject({ status: 'failed', attempts: 1, lastError: 'Error 23505', settledAt: null })
  expect(kept?.payload?.toString('latin1')).not.toContain('Canary')
  expect(JSON.stringify([kept?.lastError, logged.mock.calls])).not.toContain('Canary')

  await settleEvents(ownDb, bellKeyring, [bell()], calm, minutes(0))
  expect(await effects(ownDb)).toEqual([])
  await settleEvents(ownDb, bellKeyring, [broken], calm, minutes(1.1))
  expect(await events(ownDb)).toMatchObject([{ status: 'failed', attempts: 2 }])
  await settleEvents(ownDb, bellKeyring, [bell()], calm, minutes(2))
  expect(await effects(ownDb)).toEqual([])

  await settleEvents(ownDb, bellKeyring, [bell()], calm, minutes(6.2))
  await settleEvents(ownDb, bellKeyring, [bell()], calm, minutes(60))
  expect(await effects(ownDb)).toEqual(['Ada Canary'])
  expect(await events(ownDb)).toMatchObject([{ status: 'settled', lastError: null, payload: null }])
})

test('defineWebhook tries a failed event again when it is repeated', async ({ ownDb }) => {
  const door = await open(ownDb, bell({ settle: () => Promise.reject(new Error('not now')) }))
  await door.post(ring)
  await door.stop()
  const again = await open(ownDb)
  expect(await again.post(ring)).toMatchObject({ status: 200 })
  await again.stop()
  expect(await effects(ownDb)).toHaveLength(1)
})

test('an event survives a process killed between receipt and settling', async ({ ownDb, ownUrl }) => {
  const child = spawn('node', ['lib/testing/webhooks/serve-stuck-bell.ts', ownUrl], { env: childEnvironment({}) })
  const [address] = await once(child.stdout, 'data')
  const cut = fetch(String(address).trim(), { method: 'POST', body: ring, headers: signed(ring) }).catch(
    () => 'cut off',
  )
  await expect.poll(() => events(ownDb), { timeout: 20_000 }).toHaveLength(1)
  child.kill('SIGKILL')
  expect(await cut).toBe('cut off')

  expect(await events(ownDb)).toMatchObject([{ status: 'received', attempts: 0 }])
  expect(await effects(ownDb)).toEqual([])
  // The row is held until PostgreSQL notices that the process is gone.
  await expect
    .poll(async () => {
      await settleEvents(ownDb, bellKeyring, [bell()], calm, minutes(1.1))
      return effects(ownDb)
    })
    .toEqual(['Ada Canary'])
})

test('settleEvents leaves alone an event that a request is settling', async ({ ownDb }) => {
  const door = await open(ownDb, bell({ settle: () => Promise.reject(new Error('not now')) }))
  await door.post(ring)
  await door.stop()
  const { hasWaited } = await runInto(
    ownDb,
    (trx) => trx.selectFrom('webhookEvents').selectAll().forUpdate().execute(),
    () => settleEvents(ownDb, bellKeyring, [bell()], calm, minutes(2)),
  )
  expect(hasWaited).toBe(false)
  expect(await effects(ownDb)).toEqual([])
})

async function open(db: Db, webhook = bell()) {
  const { url, stop } = await serveHandler(
    defineWebhook(webhook, () => bellKeyring),
    db,
  )
  const post = async (body: string | Buffer, headers = signed(body)) => {
    const response = await fetch(url, { method: 'POST', body: new Uint8Array(Buffer.from(body)), headers })
    return { status: response.status, type: response.headers.get('content-type'), body: await response.text() }
  }
  return { url, post, stop }
}

/** Sends a body without saying beforehand how long it is. */
function postInChunks(url: string, body: string): Promise<number | undefined> {
  return new Promise((done, fail) => {
    const sending = httpRequest(url, { method: 'POST', headers: signed(body) }, (response) => {
      response.resume()
      done(response.statusCode)
    })
    sending.on('error', fail)
    sending.write(body.slice(0, 1000))
    sending.end(body.slice(1000))
  })
}

function events(db: Db) {
  return db.selectFrom('webhookEvents').selectAll().execute()
}

/** The people whom rings put on record. */
async function effects(db: Db) {
  const people = await db.selectFrom('users').select('firstName').orderBy('id').execute()
  return people.map(({ firstName }) => firstName)
}
