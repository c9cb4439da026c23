import { expect, test } from 'vitest'
import type { Failure } from '../../providers/outcome.ts'
import { fateAfter, isCarrierDown, wordsFor } from './delivery-rules.ts'

const now = new Date('2026-11-30T09:00:00Z')
const code = '450'
const minutesUntil = (failure: Failure, attempts: number) => {
  const fate = fateAfter(failure, attempts, now)
  return fate.status === 'queued' ? (fate.sendAfter.getTime() - now.getTime()) / 60_000 : fate.status
}

test.each(['deferred', 'malformed', 'unreachable', 'timed_out', 'rate_limited'] as const)(
  'a message waits longer after each try that is %s, and has failed after the last',
  (kind) => {
    const fates = [1, 2, 3, 4, 5, 6, 7, 8].map((attempts) => minutesUntil({ kind, code }, attempts))
    expect(fates).toEqual([1, 5, 15, 60, 240, 720, 1440, 'failed'])
  },
)

test('a refusal is final, and what may have arrived is never sent again by itself', () => {
  expect(fateAfter({ kind: 'refused', code }, 1, now)).toEqual({ status: 'failed' })
  expect(fateAfter({ kind: 'unclear', code }, 1, now)).toEqual({ status: 'unclear' })
})

test('a wrong password of ours lets no message fail', () => {
  expect([1, 7, 8, 99].map((attempts) => minutesUntil({ kind: 'unauthorised', code }, attempts))).toEqual([
    1, 1440, 1440, 1440,
  ])
})

test('a carrier that says how long to wait is given that long, if it is longer', () => {
  const limited = (retryAfterSeconds: number) => minutesUntil({ kind: 'rate_limited', code, retryAfterSeconds }, 1)
  expect([limited(30), limited(600)]).toEqual([1, 10])
})

test('trouble of one message lets the next one go; trouble of the carrier does not', () => {
  const isDown = (kind: Failure['kind']) => isCarrierDown({ kind, code })
  expect((['refused', 'deferred', 'unclear'] as const).map(isDown)).toEqual([false, false, false])
  const down = ['unauthorised', 'rate_limited', 'malformed', 'unreachable', 'timed_out'] as const
  expect(down.map(isDown)).toEqual([true, true, true, true, true])
})

test('the report names who failed and why', () => {
  expect(wordsFor({ kind: 'refused', code: '550' }, 'mail server')).toBe('The mail server refused it (550).')
  expect(wordsFor({ kind: 'unclear', code: 'ECONNECTION' }, 'mail server')).toContain('may have arrived')
})
