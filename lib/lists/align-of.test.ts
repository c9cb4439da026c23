import { expect, test } from 'vitest'
import { alignOf } from './align-of.ts'

test.each(['number', 'money', 'moment'] as const)('a column of the kind %s is aligned to the right', (kind) => {
  expect(alignOf({ label: 'x', kind })).toBe('right')
  expect(alignOf({ label: 'x', kind, align: 'left' })).toBeUndefined()
})

test('other columns are aligned to the left, unless they ask for the right', () => {
  expect([alignOf({ label: 'x' }), alignOf({ label: 'x', align: 'right' })]).toEqual([undefined, 'right'])
})
