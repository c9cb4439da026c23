import { expect, test } from 'vitest'
import { safeNext } from './safe-next.ts'

test('safeNext keeps a page of ours and its query', () => {
  expect(safeNext('/admin/users?q=khan')).toBe('/admin/users?q=khan')
})

test.for([
  undefined,
  '',
  'admin',
  'https://evil.example',
  '//evil.example',
  '/\\evil.example',
  '/\t/evil.example',
  '\\\\evil.example',
  'javascript:alert(1)',
])('safeNext refuses %s', (next) => expect(safeNext(next)).toBeUndefined())
