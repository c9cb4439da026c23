import { expect, test, vi } from 'vitest'
import { z } from 'zod'
import { log } from '../log.ts'
import { hangsUp, isSilent, replies, startHttpDouble } from '../testing/doubles/http-double.ts'
import { defineProvider } from './define-provider.ts'
import type { Failure } from './outcome.ts'

class HttpFault extends Error {
  readonly response: Response
  constructor(response: Response) {
    super('not ok')
    this.response = response
  }
}

/** A provider over HTTP, as the coming ones will be: what fetch threw and what the service answered, named. */
const bank = defineProvider({
  name: 'bank',
  setting: () => undefined,
  connect: (url: string) => url,
  readFailure,
})

const call = { seconds: 30, tries: 3, answer: z.object({ balance: z.int() }), ask: post }
const read = bank.defineCall({ ...call, name: 'read', isRepeatable: true })
const pay = bank.defineCall({ ...call, name: 'pay', isRepeatable: false })
const readSoon = bank.defineCall({ ...call, seconds: 1, name: 'read', isRepeatable: true })
const paySoon = bank.defineCall({ ...call, seconds: 1, name: 'pay', isRepeatable: false })

const good = replies(200, '{"balance": 12}')

test('an answer is parsed, and what the schema does not name is left out', async () => {
  const logged = vi.spyOn(log, 'info')
  const double = await startHttpDouble(replies(200, '{"balance": 12, "owner": "Ada"}'))
  expect(await read(bank.open(double.url), 'hello')).toEqual({ kind: 'done', answer: { balance: 12 } })
  expect(double.bodies).toEqual(['hello'])
  expect(logged.mock.lastCall).toEqual([
    { call: 'bank.read', outcome: 'done', tries: 1, milliseconds: expect.any(Number) },
    'a provider answered',
  ])
  await double.stop()
})

test.each([
  ['no', replies(402, ''), { kind: 'refused', code: '402' }, 1],
  ['not you', replies(401, ''), { kind: 'unauthorised', code: '401' }, 1],
  ['nonsense', replies(200, '{"balance": "a lot"}'), { kind: 'malformed', code: 'malformed' }, 1],
  ['another address', replies(302, '', { location: 'http://127.0.0.1:1/' }), { kind: 'malformed', code: '302' }, 1],
  ['not for a minute', replies(429, '', { 'retry-after': '60' }), { kind: 'rate_limited', code: '429' }, 1],
  ['an error of its own', replies(500, ''), { kind: 'unclear', code: '500' }, 3],
  ['nothing, and hangs up', hangsUp, { kind: 'unclear', code: 'UND_ERR_SOCKET' }, 3],
] as const)('a service that says %s to a read', async (_, reply, outcome, tries) => {
  const double = await startHttpDouble(reply)
  expect(await read(bank.open(double.url), 'hello')).toMatchObject(outcome)
  expect(double.bodies).toHaveLength(tries)
  await double.stop()
})

test.each([
  ['an error of its own', replies(500, '')],
  ['nothing, and hangs up', hangsUp],
  ['nonsense', replies(200, 'certainly')],
] as const)('a payment to which a service says %s may have been made, and is not made again', async (_, reply) => {
  const double = await startHttpDouble(reply)
  expect(await pay(bank.open(double.url), '£10')).toMatchObject({ kind: 'unclear' })
  expect(double.bodies).toHaveLength(1)
  await double.stop()
})

test('a service that says nothing has timed out for a read, and may have made a payment', async () => {
  const double = await startHttpDouble(isSilent)
  expect(await readSoon(bank.open(double.url), 'hello')).toEqual({ kind: 'timed_out', code: 'timed_out' })
  expect(double.bodies).toHaveLength(3)
  expect(await paySoon(bank.open(double.url), '£10')).toEqual({ kind: 'unclear', code: 'timed_out' })
  expect(double.bodies).toHaveLength(4)
  await double.stop()
})

test('a read that fails once is answered by the next try, when the service is ready for it', async () => {
  for (const first of [hangsUp, replies(429, '', { 'retry-after': '1' })]) {
    const double = await startHttpDouble(first, good)
    expect(await read(bank.open(double.url), 'hello')).toEqual({ kind: 'done', answer: { balance: 12 } })
    expect(double.bodies).toHaveLength(2)
    await double.stop()
  }
})

test('a payment that never reached the service is tried again', async () => {
  const double = await startHttpDouble(good)
  await double.stop()
  const logged = vi.spyOn(log, 'warn')
  expect(await pay(bank.open(double.url), '£10')).toEqual({ kind: 'unreachable', code: 'ECONNREFUSED' })
  expect(logged.mock.lastCall?.[0]).toMatchObject({ call: 'bank.pay', outcome: 'unreachable', tries: 3 })
})

test('a call that does not heed its time is left behind', async () => {
  const never = bank.defineCall({
    ...call,
    seconds: 0.2,
    name: 'never',
    isRepeatable: false,
    ask: () => new Promise(() => undefined),
  })
  expect(await never(bank.open('nowhere'), '')).toEqual({ kind: 'unclear', code: 'timed_out' })
})

test('a code that could quote somebody is not passed on, and a bug is no outcome', async () => {
  const failing = (error: Error) =>
    bank.defineCall({ ...call, name: 'fail', isRepeatable: false, ask: () => Promise.reject(error) })
  const quoting = Object.assign(new TypeError('fetch failed'), { cause: { code: 'no account of ada@acme.example' } })
  expect(await failing(quoting)(bank.open(''), '')).toEqual({ kind: 'unclear', code: 'other' })
  await expect(failing(new Error('a bug'))(bank.open(''), '')).rejects.toThrow('a bug')
})

async function post(url: string, body: string, signal: AbortSignal): Promise<unknown> {
  const response = await fetch(url, { method: 'POST', body, signal, redirect: 'manual' })
  if (!response.ok) throw new HttpFault(response)
  return response.json().catch(() => undefined)
}

const causeOf = z.object({ cause: z.object({ code: z.string() }) })

function readFailure(error: unknown): Failure | undefined {
  if (error instanceof HttpFault) return byStatus(error.response)
  const read = causeOf.safeParse(error)
  if (!read.success) return undefined
  const { code } = read.data.cause
  return { kind: code === 'ECONNREFUSED' ? 'unreachable' : 'unclear', code }
}

function byStatus({ status, headers }: Response): Failure {
  const code = String(status)
  if (status === 401) return { kind: 'unauthorised', code }
  if (status === 429) return { kind: 'rate_limited', code, retryAfterSeconds: Number(headers.get('retry-after')) }
  if (status >= 500) return { kind: 'unclear', code }
  return { kind: status < 400 ? 'malformed' : 'refused', code }
}
