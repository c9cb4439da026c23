import { expect, test } from 'vitest'
import { newPassword } from './password-rules.ts'

const accepts = (password: string) => newPassword.safeParse(password).success

test('newPassword accepts 12 to 128 characters', () => {
  expect(accepts('gutter moss')).toBe(false)
  expect(accepts('gutter moss9')).toBe(true)
  expect(accepts('x7'.repeat(64))).toBe(false)
  expect(accepts(`${'orbit tundra '.repeat(9)}gutter moss`)).toBe(true)
  expect(accepts(`${'orbit tundra '.repeat(9)}gutter moss9`)).toBe(false)
  expect(accepts('orbit tundra '.repeat(10))).toBe(false)
})

test.for([
  'password1234',
  'Password2026!',
  'qwertyuiop12',
  'P@ssw0rd!2345',
  'aaaaaaaaaaaaaa',
  '123456789012',
  'letmeinletmein',
  'ReactFastTraining1',
  'abcabcabcabc',
  'firstaidcourse',
  'administrator1',
  'abcdefghijklm',
])('newPassword refuses %s', (password) => expect(accepts(password)).toBe(false))

test.for(['a long demo password', 'demo-x8Kq_2ab', 'correct horse battery', 'nine purple lamps'])(
  'newPassword accepts %s',
  (password) => expect(accepts(password)).toBe(true),
)
