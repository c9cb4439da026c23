import { expect, test, vi } from 'vitest'
import { Conflict } from '../../core/conflict.ts'
import { Refusal } from '../../core/refusal.ts'
import { Taken } from '../../core/taken.ts'
import { TooMany } from '../../core/too-many.ts'
import { log } from '../../log.ts'
import { Problem } from './problem.ts'
import { toProblem } from './to-problem.ts'

const coded = (code: string) => Object.assign(new Error('Key (email)=(ada@acme.example)'), { code })
const field = { name: 'Taken.' }
const faults = [{ path: 'name', message: 'Taken.' }]

test.each([
  ['a refusal', new Refusal('No.'), { status: 409, message: 'No.', faults: [] }],
  ['a refusal of a field', new Refusal('No.', field), { status: 400, message: 'No.', faults }],
  ['something taken', new Taken('No.', field), { status: 409, message: 'No.', faults }],
  ['too many', new TooMany('Wait.', 90), { status: 429, message: 'Wait.', headers: { 'retry-after': '90' } }],
  ['a conflict', new Conflict('Newer.', { version: 2, values: {}, contested: {} }), { status: 412, message: 'Newer.' }],
  [
    'a lock not released',
    coded('55P03'),
    { status: 409, message: 'Someone else is changing this just now. Try again.' },
  ],
  ['a lost connection', coded('ECONNREFUSED'), { status: 503, message: '' }],
  ['a statement out of time', coded('57014'), { status: 503, message: expect.stringContaining('too long') }],
])('toProblem answers %s', (_, error, problem) => {
  expect(toProblem(error, 'r1')).toBeInstanceOf(Problem)
  expect(toProblem(error, 'r1')).toMatchObject(problem)
})

test('toProblem passes a problem on, and logs a bug without what it says', () => {
  const problem = new Problem(404)
  expect(toProblem(problem, 'r1')).toBe(problem)

  const logged = vi.spyOn(log, 'error').mockImplementation(() => undefined)
  expect(toProblem(coded('23505'), 'r1')).toMatchObject({ status: 500, message: '', faults: [] })
  expect(logged.mock.calls).toEqual([[expect.objectContaining({ code: '23505', requestId: 'r1' }), 'a handler failed']])
  expect(JSON.stringify(logged.mock.calls)).not.toContain('ada@')
})
