import { expect, test } from 'vitest'
import type { StaffActor } from './actor.ts'
import { systemActor } from './actor.ts'
import { hasScope, OutOfScope, requireScope } from './out-of-scope.ts'

const keyWith = (scopes: string[] | null): StaffActor => ({
  kind: 'staff',
  role: 'admin',
  userId: null,
  via: { kind: 'key', id: 'k', scopes },
  origin: {},
})

test('hasScope limits only keys that have scopes', () => {
  expect(hasScope(keyWith(['people:read']), 'people:reveal')).toBe(false)
  expect(hasScope(keyWith(['people:reveal']), 'people:reveal')).toBe(true)
  expect(hasScope(keyWith([]), 'people:reveal')).toBe(false)
  expect(hasScope(keyWith(null), 'people:reveal')).toBe(true)
  expect(hasScope({ ...keyWith([]), via: { kind: 'session', id: 's' } }, 'people:reveal')).toBe(true)
  expect(hasScope({ kind: 'customer', userId: 'u', origin: {} }, 'people:reveal')).toBe(true)
  expect(hasScope(systemActor('test'), 'people:reveal')).toBe(true)
})

test('requireScope throws OutOfScope with the scope that is missing', () => {
  expect(() => requireScope(keyWith(['people:read']), 'people:reveal')).toThrow(OutOfScope)
  expect(() => requireScope(keyWith(['people:read']), 'people:reveal')).toThrow('people:reveal')
  expect(requireScope(keyWith(['people:reveal']), 'people:reveal')).toBeUndefined()
})
