import { globSync, readFileSync } from 'node:fs'
import type { APIRequestContext, APIResponse } from '@playwright/test'
import { z } from 'zod'
import { admin, instructor, signIn } from './house/cast.ts'
import { expect, test } from './house/test.ts'

/** Every address of the product, with an id that belongs to nothing where one is needed. */
const nobody = '00000000-0000-7000-8000-000000000000'
const pages = addresses('app/**/page.tsx')
const handlers = addresses('app/api/**/route.ts', /^export const GET = define(Portal)?Handler\(/m)
const writers = addresses('app/api/**/route.ts', /^export const POST = define(Portal)?Handler\(/m)

const office = pages.filter((path) => path.startsWith('/admin'))
const staffOnly = pages.filter((path) => /^\/(admin|instructor|account)/.test(path))

test('a stranger gets the sign-in page or 401, and no personal data', async ({ page, browser }) => {
  const names = await namesOnRecord(page)
  const { request } = await browser.newContext()

  for (const path of staffOnly) {
    const answer = await ask(request, path)
    expect([path, answer.status(), answer.headers().location]).toEqual([
      path,
      307,
      expect.stringMatching(/^\/sign-in\?next=/),
    ])
    await expectNoneOf(names, answer, path)
  }
  for (const path of handlers) {
    const answer = await ask(request, path)
    expect([path, answer.status()]).toEqual([path, 401])
    await expectNoneOf(names, answer, path)
  }
  for (const path of writers) expect([path, (await request.post(path, { data: {} })).status()]).toEqual([path, 401])
})

test('an instructor gets 404 for every office page and endpoint', async ({ page, browser }) => {
  const names = await namesOnRecord(page)
  const teacher = await (await browser.newContext()).newPage()
  await signIn(teacher, instructor)

  for (const path of [...office, ...handlers.filter((handler) => handler.startsWith('/api/admin'))]) {
    const answer = await ask(teacher.request, path)
    expect([path, answer.status()]).toEqual([path, 404])
    await expectNoneOf(names, answer, path)
  }
})

test('every answer carries its security policy and is never cached', async ({ page }) => {
  await signIn(page, admin)
  for (const path of [...pages, ...handlers]) {
    const headers = (await ask(page.request, path)).headers()
    expect([path, headers['content-security-policy']]).toEqual([
      path,
      expect.stringMatching(/script-src 'nonce-\S+' 'strict-dynamic'/),
    ])
    expect([path, headers['cache-control']]).toEqual([path, expect.stringContaining('no-store')])
    expect([path, headers['x-content-type-options']]).toEqual([path, 'nosniff'])
  }
})

test('malformed and oversized requests are refused before any page', async ({ request }) => {
  expect((await request.get('/sign-in?next=%00')).status()).toBe(400)
  const tooMuch = await request.post('/sign-in', { data: 'a'.repeat(300_000) })
  expect(tooMuch.status()).toBe(413)
  expect((await request.get('/livez')).status()).toBe(200)
  expect((await request.get('/readyz')).status()).toBe(200)
})

function addresses(pattern: string, exporting = /default/): string[] {
  return globSync(pattern)
    .filter((file) => exporting.test(readFileSync(file, 'utf8')))
    .map((file) => file.replace(/^app/, '').replace(/\/(page\.tsx|route\.ts)$/, ''))
    .map((path) => path.replaceAll(/\/\([^)]+\)/g, '').replaceAll(/\[[^\]]+\]/g, nobody) || '/')
    .sort()
}

function ask(request: APIRequestContext, path: string): Promise<APIResponse> {
  return request.get(path, { maxRedirects: 0 })
}

const people = z.object({ data: z.array(z.object({ email: z.string().nullable() })) })

/** Email addresses of people on record, as an admin sees them. */
async function namesOnRecord(page: Parameters<typeof signIn>[0]): Promise<string[]> {
  await signIn(page, admin)
  const answer = await page.request.get('/api/admin/users?pageSize=100')
  const emails = people.parse(await answer.json()).data.flatMap(({ email }) => email ?? [])
  expect(emails.length).toBeGreaterThan(50)
  return emails
}

async function expectNoneOf(names: string[], answer: APIResponse, path: string): Promise<void> {
  const body = await answer.text()
  expect([path, names.filter((name) => body.includes(name))]).toEqual([path, []])
}
