import { expect, test } from 'vitest'
import { refuseBroken } from './refuse-broken.ts'

const statusOf = async (answer: () => Promise<Response>) => (await refuseBroken(answer, 'r1')).status

test('refuseBroken passes on what was answered', async () => {
  const answer = new Response('ok', { status: 302 })
  expect(await refuseBroken(async () => answer, undefined)).toBe(answer)
})

test('refuseBroken takes what next-auth cannot read for the fault of the request', async () => {
  const thrown = (error: Error) => () => Promise.reject(error)
  expect(await statusOf(async () => new Response('configuration', { status: 500 }))).toBe(400)
  expect(await statusOf(thrown(new SyntaxError('Unexpected token')))).toBe(400)
  expect(await statusOf(thrown(new TypeError('url.replace is not a function')))).toBe(400)
  expect(await statusOf(thrown(Object.assign(new Error('gone'), { code: 'ECONNRESET' })))).toBe(503)
  expect(await statusOf(thrown(new Error('a bug')))).toBe(500)
})
