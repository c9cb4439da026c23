import { expect } from 'vitest'
import { z } from 'zod'
import { test } from '../../testing/test.ts'
import { defineStrangerHandler } from '../define-stranger-handler.ts'

const ask = defineStrangerHandler({
  summary: 'Ask',
  body: z.object({ word: z.string() }),
  blank: { word: '' },
  answer: z.object({ word: z.string() }),
  limit: { name: 'test', points: 2, seconds: 90 },
  work: async (_db, _origin, { word }) => ({ body: { word } }),
})

test('toProblem turns TooMany into a 429 that says when to try again', async ({ ownDb }) => {
  const sent = { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{"word":"hello"}' }
  const answer = () => ask.answer(ownDb, new Request('http://127.0.0.1:3000/api/ask', sent))

  expect([(await answer()).status, (await answer()).status]).toEqual([200, 200])
  const late = await answer()
  expect(late.status).toBe(429)
  expect(late.headers.get('content-type')).toBe('application/problem+json')
  expect(late.headers.get('retry-after')).toBe('90')
  expect(await late.json()).toMatchObject({ status: 429, title: 'Too many requests.' })
})
