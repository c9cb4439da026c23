import { NextRequest } from 'next/server'
import { expect, vi } from 'vitest'
import { noteConnectionLost } from '#lib/db/health.ts'
import { openDatabase, openPool } from '#lib/db/open-database.ts'
import { beginRequest } from '#lib/testing/next-request.ts'
import { test } from '#lib/testing/test.ts'
import { config, proxy } from '../proxy.ts'

vi.mock('next/headers', async () => (await import('#lib/testing/next-request.ts')).nextHeaders)

type Sent = { method?: string; headers?: Record<string, string>; body?: string }

const ask = (path: string, { method = 'GET', ...sent }: Sent = {}) =>
  proxy(new NextRequest(`http://127.0.0.1:3000${path}`, { method, ...sent }))

test('proxy lets a request through with a nonce and an id, and tells the page its address', async ({ ownDb }) => {
  beginRequest(ownDb)
  const [one, other] = [await ask('/admin/users?q=khan'), await ask('/admin/users')]
  const policy = one.headers.get('content-security-policy') ?? ''
  const nonce = /'nonce-([^']+)'/.exec(policy)?.[1] ?? ''
  const passedOn = (name: string) => one.headers.get(`x-middleware-request-${name}`)

  expect(one.status).toBe(200)
  expect(one.headers.get('x-middleware-next')).toBe('1')
  expect(Buffer.from(nonce, 'base64')).toHaveLength(16)
  expect(other.headers.get('content-security-policy')).not.toBe(policy)
  expect([passedOn('x-nonce'), passedOn('content-security-policy')]).toEqual([nonce, policy])
  expect(passedOn('x-path')).toBe('/admin/users?q=khan')
  expect(passedOn('x-request-id')).toBe(one.headers.get('x-request-id'))
  expect(one.headers.get('x-frame-options')).toBe('DENY')
})

test('proxy believes no address, nonce or id that a client sends', async ({ ownDb }) => {
  beginRequest(ownDb)
  const claims = { 'x-path': '/elsewhere', 'x-nonce': 'mine', 'x-request-id': 'mine' }
  const answer = await ask('/portal', { headers: claims })
  expect(answer.headers.get('x-middleware-request-x-path')).toBe('/portal')
  for (const name of ['x-nonce', 'x-request-id'])
    expect(answer.headers.get(`x-middleware-request-${name}`)).not.toBe('mine')
})

const upload = '/api/admin/imports'
const [most, mostImported] = [256 * 1024, 20 * 1024 * 1024]
const multipart = 'multipart/form-data; boundary=x'

test.for<[string, string, Record<string, string>, number]>([
  ['a NUL in the address', '/portal?q=%00', {}, 400],
  ['a body in chunks', '/portal', { 'transfer-encoding': 'chunked' }, 411],
  ['a body at its limit', '/portal', { 'content-length': String(most) }, 200],
  ['a body over its limit', '/portal', { 'content-length': String(most + 1) }, 413],
  ['an import at its limit', upload, { 'content-length': String(mostImported) }, 200],
  ['an import over its limit', upload, { 'content-length': String(mostImported + 1) }, 413],
  ['a form that is broken', '/portal', { 'content-type': multipart }, 400],
  ['a broken form to the importer, which reads it itself', upload, { 'content-type': multipart }, 200],
])('proxy answers %s with %i', async ([, path, headers, status], { ownDb }) => {
  beginRequest(ownDb)
  const answer = await ask(path, { method: 'POST', headers, body: 'a=b' })
  expect(answer.status).toBe(status)
  expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
})

const foreign = { origin: 'https://evil.example' }

test.for<[string, string, Sent, number]>([
  ['a method that nothing here knows', '/portal', { method: 'PROPFIND' }, 405],
  ['a method of the API', '/api/admin/users/1', { method: 'PATCH' }, 200],
  ['an image to shrink', '/_next/image?url=%2Ficon.svg&w=64&q=75', {}, 404],
  [
    'the call of an action from another site',
    '/portal',
    { method: 'POST', headers: { 'next-action': 'a', ...foreign }, body: '[]' },
    403,
  ],
  [
    'the call of an action that is broken',
    '/portal',
    { method: 'POST', headers: { 'next-action': 'a' }, body: '[' },
    400,
  ],
])('proxy answers %s with %i', async ([, path, sent, status], { ownDb }) => {
  beginRequest(ownDb)
  const answer = await ask(path, sent)
  expect(answer.status).toBe(status)
  expect(answer.headers.get('content-security-policy')).toContain('nonce-')
})

test('proxy vouches for the host of a form that came from our own pages', async ({ ownDb }) => {
  beginRequest(ownDb)
  const headers = { origin: 'http://127.0.0.1:3000', host: '127.0.0.1:3000', 'x-forwarded-host': 'evil.example' }
  const answer = await ask('/portal', { method: 'POST', headers })
  expect(answer.headers.get('x-middleware-request-x-forwarded-host')).toBe('127.0.0.1:3000')
})

test('proxy sees every address but those of a few files, named whole', () => {
  const sees = (path: string) => config.matcher.some((pattern) => new RegExp(`^${pattern}$`).test(path))
  const files = ['/_next/static/chunks/a.js', '/livez', '/readyz', '/favicon.ico', '/icon.svg', '/robots.txt']
  expect(files.filter(sees)).toEqual([])
  const others = [
    '/',
    '/portal',
    '/icon',
    '/icons/a',
    '/icon.svg.map',
    '/livezx',
    '/readyz/a',
    '/_next/image',
    '/_next/staticx',
  ]
  expect(others.filter((path) => !sees(path))).toEqual([])
})

test('proxy answers 503 when the database is gone: a page to people, a problem to programs', async () => {
  const gone = openDatabase(openPool('postgresql://nobody@127.0.0.1:1/none'))
  beginRequest(gone)
  noteConnectionLost()
  const [page, problem] = [await ask('/portal'), await ask('/api/admin/users')]
  expect([page.status, problem.status]).toEqual([503, 503])
  expect(page.headers.get('content-type')).toContain('text/html')
  expect(problem.headers.get('content-type')).toBe('application/problem+json')
  expect(page.headers.get('content-security-policy')).toContain('nonce-')
  await gone.destroy()
})
