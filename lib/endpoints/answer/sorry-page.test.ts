import { expect, test } from 'vitest'
import { sorry } from './sorry-page.ts'

test.each([
  [400, null],
  [411, null],
  [413, null],
  [503, '5'],
] as const)('sorry answers people %i with a page, programs with a problem', async (status, retryAfter) => {
  const page = sorry(status, false, 'n0nce', 'r1')
  expect(page.status).toBe(status)
  expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8')
  expect(page.headers.get('cache-control')).toBe('no-store')
  expect(page.headers.get('retry-after')).toBe(retryAfter)
  const html = await page.text()
  expect(html).toContain('<style nonce="n0nce">')
  expect(html).toContain('Request r1')
  expect(html).not.toContain('undefined')

  const problem = sorry(status, true, 'n0nce', 'r1')
  expect(problem.status).toBe(status)
  expect(problem.headers.get('retry-after')).toBe(retryAfter)
  const faults = status === 400 ? { errors: [{ path: '' }] } : {}
  expect(await problem.json()).toMatchObject({ status, ...faults })
})
