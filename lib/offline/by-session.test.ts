import { expect, test } from 'vitest'
import { bySession } from './by-session.ts'

test('bySession splits what waits by session, into parts no larger than told', () => {
  const waiting = ['a', 'b', 'a', 'a', 'c'].map((sessionId, id) => ({ sessionId, id }))
  const parts = [...bySession(waiting, 2)].map(({ sessionId, part }) => [sessionId, part.map(({ id }) => id)])
  expect(parts).toEqual([
    ['a', [0, 2]],
    ['a', [3]],
    ['b', [1]],
    ['c', [4]],
  ])
  expect([...bySession([], 2)]).toEqual([])
})
