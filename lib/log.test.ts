import { expect, test } from 'vitest'
import { describeError } from './log.ts'

test('describeError keeps the code and place of a database error, not what it quotes', () => {
  const error = Object.assign(new Error('duplicate key value: ada@acme.example'), {
    code: '23505',
    detail: 'Key (email)=(ada@acme.example) already exists.',
    where: 'portal $1 = ada@acme.example',
  })
  expect(describeError(error)).toMatchObject({ name: 'Error', code: '23505' })
  expect(JSON.stringify(describeError(error))).not.toContain('ada@')
})

test('describeError keeps the message and digest of an error of ours, and only the type of anything else', () => {
  const error = Object.assign(new TypeError('x is not a function'), { digest: '42' })
  expect(describeError(error)).toMatchObject({ name: 'TypeError', message: 'x is not a function', digest: '42' })
  const { frames } = describeError(error)
  expect(Array.isArray(frames) && frames.length > 0 && frames.every((line) => /^\s+at /.test(line))).toBe(true)
  expect(describeError('ada@acme.example')).toEqual({ name: 'string' })
})
