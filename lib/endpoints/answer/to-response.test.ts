import { expect, test } from 'vitest'
import { z } from 'zod'
import { Problem } from './problem.ts'
import { finished, keptAnswer, toResponse } from './to-response.ts'

const door = { input: z.object({}), answer: z.object({ data: z.object({ id: z.int() }) }) }

test('finished answers 200 with the described body, its ETag and its place', async () => {
  const given = { body: { data: { id: 1 }, secret: 'x' }, version: 3, location: '/things/1', headers: { a: 'b' } }
  const done = finished(door, given)
  expect(keptAnswer.parse(done)).toEqual({
    status: 200,
    headers: {
      'cache-control': 'no-store',
      'content-type': 'application/json',
      etag: '"3"',
      location: '/things/1',
      a: 'b',
    },
    body: '{"data":{"id":1}}',
  })

  const response = toResponse(done)
  expect(response.status).toBe(200)
  expect(response.headers.get('etag')).toBe('"3"')
  expect(await response.json()).toEqual({ data: { id: 1 } })
})

test('finished takes the status of the answer, else of the door, and 204 without a body', () => {
  expect(finished({ ...door, status: 201 }, { body: {} })).toMatchObject({ status: 201 })
  expect(finished({ ...door, status: 201 }, { body: {}, status: 202 })).toMatchObject({ status: 202 })
  expect(finished({ ...door, status: 201 }, {})).toEqual({
    status: 204,
    headers: { 'cache-control': 'no-store' },
    body: null,
  })
  expect(finished({ input: door.input }, { body: { any: 1 } })).toMatchObject({ body: '{"any":1}' })
})

test('finished throws 404 for nothing, and passes a stream on as it is', () => {
  const stream = new Response('a,b')
  expect(finished(door, stream)).toBe(stream)
  expect(toResponse(stream)).toBe(stream)
  expect(() => finished(door, undefined)).toThrow(Problem)
})
