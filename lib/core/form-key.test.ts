import { expect, test } from 'vitest'
import { isFormKey, newFormKey } from './form-key.ts'

test('newFormKey makes a different key each time, which isFormKey accepts', () => {
  const keys = Array.from({ length: 100 }, newFormKey)
  expect(keys.every(isFormKey)).toBe(true)
  expect(new Set(keys).size).toBe(100)
})

test('isFormKey rejects other text, a file and a missing value', () => {
  const others = ['', 'a'.repeat(33), 'G'.repeat(32), new File(['a'], 'a'.repeat(32)), null, undefined]
  expect(others.filter(isFormKey)).toEqual([])
})
