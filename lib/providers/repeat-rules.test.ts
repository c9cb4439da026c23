import { expect, test } from 'vitest'
import { pauseBeforeRepeat } from './repeat-rules.ts'

const code = 'any'

test.each(['refused', 'unauthorised', 'deferred', 'malformed'] as const)('%s is not asked again at once', (kind) => {
  expect(pauseBeforeRepeat({ kind, code }, true, 1)).toBeUndefined()
})

test('what may have taken effect is asked again only where that is harmless', () => {
  for (const kind of ['timed_out', 'unclear'] as const) {
    expect(pauseBeforeRepeat({ kind, code }, true, 1)).toBe(250)
    expect(pauseBeforeRepeat({ kind, code }, false, 1)).toBeUndefined()
  }
})

test('what was never reached is asked again, after longer each time', () => {
  const pauses = [1, 2, 3, 4, 9].map((tried) => pauseBeforeRepeat({ kind: 'unreachable', code }, false, tried))
  expect(pauses).toEqual([250, 1000, 4000, 5000, 5000])
})

test('a provider that wants fewer calls is asked again when it said, if that is soon', () => {
  const pause = (retryAfterSeconds: number) =>
    pauseBeforeRepeat({ kind: 'rate_limited', code, retryAfterSeconds }, false, 1)
  expect([pause(1), pause(5), pause(6)]).toEqual([1000, 5000, undefined])
  expect(pauseBeforeRepeat({ kind: 'rate_limited', code }, true, 1)).toBeUndefined()
})
