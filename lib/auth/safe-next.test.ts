import { expect, test } from 'vitest'
import { safeNext } from './safe-next.ts'

test('a page of ours is kept, with its search', () => {
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
])('%s leads nowhere', (next) => expect(safeNext(next)).toBeUndefined())
