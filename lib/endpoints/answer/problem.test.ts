import { expect, test } from 'vitest'
import { Problem, type ProblemStatus, problemResponse, problemTitles } from './problem.ts'

const answer = async (problem: Problem, requestId?: string) => {
  const response = problemResponse(problem, requestId)
  return { status: response.status, headers: response.headers, body: await response.json() }
}

test('problemResponse answers RFC 9457 that nobody may store', async () => {
  const { status, headers, body } = await answer(new Problem(409, { detail: 'Full.', headers: { 'retry-after': '1' } }))
  expect(status).toBe(409)
  expect(Object.fromEntries(headers)).toEqual({
    'content-type': 'application/problem+json',
    'cache-control': 'no-store',
    'retry-after': '1',
  })
  expect(body).toEqual({ type: 'about:blank', title: problemTitles[409], status: 409, detail: 'Full.' })
})

test.each<[ProblemStatus, object]>([
  [401, { 'www-authenticate': 'Bearer' }],
  [503, { 'retry-after': '5' }],
  [404, {}],
  [500, {}],
])('problemResponse gives %i only its own headers', async (status, own) => {
  const { headers } = await answer(new Problem(status))
  const { 'content-type': _type, 'cache-control': _cache, ...others } = Object.fromEntries(headers)
  expect(others).toEqual(own)
})

test('problemResponse names the request only for faults of ours, and the faults only where there are any', async () => {
  const faults = [{ path: 'name', message: 'Taken.' }]
  expect((await answer(new Problem(500), 'r1')).body).toMatchObject({ requestId: 'r1' })
  expect((await answer(new Problem(503), 'r1')).body).toMatchObject({ requestId: 'r1' })
  expect((await answer(new Problem(409), 'r1')).body).not.toHaveProperty('requestId')
  expect((await answer(new Problem(409), 'r1')).body).not.toHaveProperty('errors')
  expect((await answer(new Problem(409, { faults }), 'r1')).body).toMatchObject({ errors: faults })
  expect((await answer(new Problem(400))).body).toMatchObject({ errors: [] })
  expect((await answer(new Problem(500))).body).not.toHaveProperty('requestId')
})
