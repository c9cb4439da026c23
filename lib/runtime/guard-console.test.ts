import { afterEach, expect, test, vi } from 'vitest'
import * as env from '../env.ts'
import { log } from '../log.ts'
import { guardConsole } from './guard-console.ts'

vi.mock('../env.ts', { spy: true })
const { console: shown } = globalThis
const original = shown.error
afterEach(() => {
  vi.restoreAllMocks()
  shown.error = original
})

test('guardConsole logs words and errors without what a database error quotes, and skips errors with a digest', () => {
  const logged = vi.spyOn(log, 'error').mockImplementation(() => undefined)
  guardConsole()
  const fault = Object.assign(new Error('Key (email)=(ada@acme.example)'), { code: '23505' })
  shown.error('a page', 'failed', { secret: 'x' })
  shown.error('a page failed', fault)
  shown.error('known', Object.assign(new Error('known'), { digest: '1' }))

  expect(logged.mock.calls).toEqual([['a page failed'], [expect.objectContaining({ code: '23505' }), 'a page failed']])
  expect(JSON.stringify(logged.mock.calls)).not.toContain('ada@')
})

test('guardConsole does not report a visitor who hung up as an error', () => {
  const [failed, noted] = [vi.spyOn(log, 'error'), vi.spyOn(log, 'debug')]
  guardConsole()
  shown.error(Object.assign(new Error('aborted'), { code: 'ECONNRESET' }))
  expect([failed.mock.calls.length, noted.mock.calls.length]).toEqual([0, 1])
})

test('guardConsole leaves the console alone in development', () => {
  vi.mocked(env.isDevelopment).mockReturnValueOnce(true)
  guardConsole()
  expect(shown.error).toBe(original)
})
