import { expect, test } from 'vitest'
import { describeError } from './log.ts'

test('of an error of the database only code and place are logged', () => {
  const error = Object.assign(new Error('duplicate key value: ada@acme.example'), {
    code: '23505',
    detail: 'Key (email)=(ada@acme.example) already exists.',
    where: 'portal $1 = ada@acme.example',
  })
  expect(describeError(error)).toMatchObject({ name: 'Error', code: '23505' })
  expect(JSON.stringify(describeError(error))).not.toContain('ada@')
})
