import { expect, test, vi } from 'vitest'
import { attempt, sum } from './tally.ts'

test('attempt counts an error as one failure and prints where it came from', async () => {
  const written = vi.spyOn(process.stdout, 'write').mockReturnValue(true)
  const broken = await attempt(() => Promise.reject(new Error('no report')))
  const whole = await attempt(async () => ({ passed: 3, failed: 1 }))
  const printed = written.mock.calls.join('')
  written.mockRestore()

  expect(sum([broken, whole])).toEqual({ passed: 3, failed: 2 })
  expect(printed).toMatch(/^✗ Error: no report\n {4}at .*tally\.test\.ts/)
})
