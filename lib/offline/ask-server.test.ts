import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { z } from 'zod'
import { busy } from '../core/refusal.ts'
import { ask, sending } from './ask-server.ts'

const schema = z.object({ data: z.string() })

beforeEach(() => {
  vi.stubGlobal('navigator', { onLine: true })
})
afterEach(() => {
  vi.unstubAllGlobals()
})

test.for([
  [200, { data: 'yes' }, { kind: 'answer', answer: { data: 'yes' } }],
  [200, { other: 'thing' }, undefined],
  [401, { detail: 'Credentials are missing.' }, { kind: 'signed-out' }],
  [404, {}, { kind: 'refused', message: 'this session is not yours any more.' }],
  [409, { detail: 'Handed in.' }, { kind: 'refused', message: 'Handed in.' }],
  [409, { detail: busy }, undefined],
  [500, {}, undefined],
] as const)('ask reads an answer of %i with %j', async ([status, body, told]) => {
  vi.stubGlobal('fetch', async () => Response.json(body, { status }))
  expect(await ask('/api', schema)).toEqual(told)
})

test('ask is undefined without a network, as asking again may help', async () => {
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('no network')))
  expect(await ask('/api', schema)).toBeUndefined()
})

test('ask asks nothing while the phone is offline', async () => {
  vi.stubGlobal('navigator', { onLine: false })
  const fetched = vi.fn()
  vi.stubGlobal('fetch', fetched)
  expect(await ask('/api', schema)).toBeUndefined()
  expect(fetched).not.toHaveBeenCalled()
})

test.for([400, 409])('ask passes on what the server said with %i, or that it said nothing', async (status) => {
  const says = (body: object) => vi.stubGlobal('fetch', async () => Response.json(body, { status }))
  says({ detail: 'Closed.' })
  expect(await ask('/api', schema)).toEqual({ kind: 'refused', message: 'Closed.' })
  says({})
  expect(await ask('/api', schema)).toEqual({ kind: 'refused', message: 'the server did not say why.' })
})

test('ask follows no redirect and reads no cache', async () => {
  const fetched = vi.fn(async () => Response.json({ data: 'yes' }))
  vi.stubGlobal('fetch', fetched)
  await ask('/api', schema, sending('PUT', { marks: [] }))
  expect(fetched).toHaveBeenCalledWith('/api', {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: '{"marks":[]}',
    redirect: 'manual',
    cache: 'no-store',
  })
})
