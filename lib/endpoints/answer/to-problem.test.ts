import { expect } from 'vitest'
import { z } from 'zod'
import { test } from '../../testing/test.ts'
import { defineStrangerHandler } from '../define-stranger-handler.ts'
import { toProblem } from './to-problem.ts'

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

test('toProblem turns contention that outlasted every attempt into a 409, for the office to send again', () => {
  for (const code of ['40001', '40P01', '55P03']) {
    const problem = toProblem(Object.assign(new Error('busy'), { code }), undefined)
    expect(problem).toMatchObject({ status: 409, message: expect.stringContaining('Try again') })
  }
})

test('a door for strangers answers a fault like a wrong guess, in status and body', async ({ ownDb }) => {
  const guess = (work: () => Promise<undefined>) =>
    defineStrangerHandler({
      summary: 'Guess',
      body: z.object({ word: z.string() }),
      blank: { word: '' },
      answer: z.object({ word: z.string() }),
      limit: 'in work',
      work,
    }).answer(ownDb, new Request('http://127.0.0.1:3000/api/guess', { method: 'POST' }))
  const fault = (code: string) => () => Promise.reject(Object.assign(new Error('busy'), { code }))
  const wrong = await guess(async () => undefined)
  for (const code of ['40001', '40P01', '55P03', '57014', '23505']) {
    const answer = await guess(fault(code))
    expect(answer.status).toBe(wrong.status)
    expect([...answer.headers]).toEqual([...wrong.headers])
    expect(await answer.text()).toBe(await wrong.clone().text())
  }
})
