import { expect, test } from 'vitest'
import { z } from 'zod'
import { defineNothingHere, defineOtherMethods } from './define-other-methods.ts'
import { definePublicHandler } from './define-public-handler.ts'

const door = { input: z.object({}) }
const ask = (method: string) => new Request('http://127.0.0.1:3000/api/x', { method })

test('defineOtherMethods refuses the methods a route lacks, and lists those it has', async () => {
  const others = defineOtherMethods({ GET: { door }, PATCH: { door } })
  const refused = others.POST(ask('POST'))
  expect(refused.status).toBe(405)
  expect(refused.headers.get('allow')).toBe('GET, PATCH, HEAD, OPTIONS')
  expect(await refused.json()).toMatchObject({ status: 405 })

  const listed = others.OPTIONS(ask('OPTIONS'))
  expect(listed.status).toBe(204)
  expect(listed.headers.get('allow')).toBe('GET, PATCH, HEAD, OPTIONS')
  expect(listed.headers.get('cache-control')).toBe('no-store')
  expect(defineOtherMethods({ POST: { door } }).GET(ask('GET')).headers.get('allow')).toBe('POST, OPTIONS')
})

test('defineNothingHere answers 404 to every method', () => {
  const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = defineNothingHere()
  for (const handler of [GET, POST, PUT, PATCH, DELETE, OPTIONS]) expect(handler(ask('GET')).status).toBe(404)
})

test('definePublicHandler gives its answer to everyone, with its description', async () => {
  const handler = definePublicHandler({ door, give: () => new Response('hello') })
  expect(await handler().text()).toBe('hello')
  expect(handler.door).toBe(door)
})
