import { expect, test } from 'vitest'
import { isFormKey, newFormKey } from './form-key.ts'

test('newFormKey makes keys that isFormKey knows, each another', () => {
  const keys = Array.from({ length: 100 }, newFormKey)
  expect(keys.every(isFormKey)).toBe(true)
  expect(new Set(keys).size).toBe(100)
})

test('isFormKey knows no other text, no file and nothing', () => {
  const others = ['', 'a'.repeat(33), 'G'.repeat(32), new File(['a'], 'a'.repeat(32)), null, undefined]
  expect(others.filter(isFormKey)).toEqual([])
})
