import { execFileSync } from 'node:child_process'
import { connect } from 'node:net'
import type { APIResponse } from '@playwright/test'
import { childEnvironment } from '../lib/env.ts'
import { expect, expectAccessible, expectNoSidewaysScroll, test } from './house/test.ts'

test('a program adds people, meets a conflict, pages during inserts, and repeats a cut-off request', async ({
  request,
  page,
  ownProduct: product,
}) => {
  test.setTimeout(180_000)
  const users = `${product.url}/api/admin/users`
  const headers = { authorization: `Bearer ${makeKey(product.dataDir)}` }
  const add = (email: string) => request.post(users, { headers, data: { email } })

  const added = await add('ada@acme.example')
  expect(added.status()).toBe(201)
  const ada = product.url + (added.headers().location ?? '')
  expect((await add('ADA@acme.example')).status()).toBe(409)

  const stale = { ...headers, 'if-match': added.headers().etag ?? '' }
  expect((await request.patch(ada, { headers: stale, data: { city: 'Leeds' } })).status()).toBe(200)
  expect((await request.patch(ada, { headers: stale, data: { city: 'York' } })).status()).toBe(412)

  for (let made = 0; made < 7; made++) await add(`person${made}@acme.example`)
  const seen: string[] = []
  for (let next: string | null = ''; next !== null; ) {
    const answer: APIResponse = await request.get(`${users}?pageSize=3${next && `&cursor=${next}`}`, { headers })
    const { data, page: place } = await answer.json()
    for (const { id } of data) seen.push(id)
    next = place.nextCursor
    await add(`late${seen.length}@acme.example`)
  }
  expect(seen).toHaveLength(8)
  expect(new Set(seen).size).toBe(8)

  await sendAndHangUp(product.url, headers.authorization, '{"email":"cut@acme.example"}')
  const again = { headers: { ...headers, 'idempotency-key': 'cut-1' }, data: { email: 'cut@acme.example' } }
  await expect.poll(async () => (await request.post(users, again)).status()).toBe(201)
  const found = await (await request.get(`${users}?q=cut@acme`, { headers })).json()
  expect(found.page.total).toBe(1)

  const refused = await request.delete(users, { headers })
  expect([refused.status(), refused.headers().allow]).toEqual([405, 'GET, POST, HEAD, OPTIONS'])
  expect((await request.get(`${product.url}/api/nothing`)).headers()['content-type']).toBe('application/problem+json')
  expect((await request.head(users, { headers })).status()).toBe(200)

  await page.goto(`${product.url}/api/docs`)
  await page.getByRole('link', { name: 'POST /api/admin/users', exact: true }).click()
  await page.getByText('Body: application/json').first().click()
  await expect(page.getByRole('rowheader', { name: 'preferredContactMethod' }).first()).toBeVisible()
  await expectAccessible(page)
  await page.setViewportSize({ width: 360, height: 740 })
  await expectNoSidewaysScroll(page)
})

function makeKey(dataDir: string): string {
  const command = ['scripts/api-key.ts', 'create', '--name', 'e2e', '--role', 'admin']
  const printed = execFileSync(process.execPath, command, { env: childEnvironment({ DATA_DIR: dataDir }) })
  return /rft_[\w-]+/.exec(printed.toString())?.[0] ?? ''
}

/** The request reaches the server whole, and no client waits for its answer. */
function sendAndHangUp(url: string, authorization: string, body: string): Promise<void> {
  const { hostname, port, host } = new URL(url)
  const head = [
    'POST /api/admin/users HTTP/1.1',
    `Host: ${host}`,
    `Authorization: ${authorization}`,
    'Content-Type: application/json',
    'Idempotency-Key: cut-1',
    `Content-Length: ${body.length}`,
  ]
  return new Promise((done) => {
    const socket = connect(Number(port), hostname, () => {
      socket.end(`${head.join('\r\n')}\r\n\r\n${body}`, () => setTimeout(() => done(void socket.destroy()), 300))
    })
  })
}
