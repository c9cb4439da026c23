import { expect, test } from 'vitest'
import { clearSiteData, defineSignOutHandler } from './define-sign-out.ts'

const press = (headers: Record<string, string>) => {
  const left: Headers[] = []
  const leave = async (given: Headers) => void left.push(given)
  const answer = defineSignOutHandler({ to: '/portal', leave })
  return answer(new Request('http://127.0.0.1:3000/x', { method: 'POST', headers })).then((response) => ({
    response,
    left: left.length,
  }))
}

test('defineSignOutHandler leaves, clears what the browser keeps but never its storage, and leads on', async () => {
  const { response, left } = await press({ origin: 'http://127.0.0.1:3000' })
  expect([left, response.status, response.headers.get('location')]).toEqual([1, 303, '/portal'])
  expect(response.headers.get('clear-site-data')).toBe('"cache"')
  expect(JSON.stringify(clearSiteData)).not.toContain('storage')
})

test('defineSignOutHandler signs nobody out for another site', async () => {
  const { response, left } = await press({ origin: 'https://evil.example' })
  expect([left, response.status, response.headers.get('clear-site-data')]).toEqual([0, 303, null])
})
