import { expect, test } from 'vitest'
import type { z } from 'zod'
import { listDay, pageCursor, pageSize, searchWords } from './list-input.ts'

const accepts = (schema: z.ZodType, value: unknown) => schema.safeParse(value).success

test('searchWords are trimmed, at most 200 characters, without control characters', () => {
  expect(searchWords.parse('  zoë ')).toBe('zoë')
  expect(accepts(searchWords, 'a'.repeat(200))).toBe(true)
  expect(accepts(searchWords, 'a'.repeat(201))).toBe(false)
  expect(accepts(searchWords, 'a\u0000')).toBe(false)
})

test('pageSize is 1 to 100 rows', () => {
  expect(pageSize.parse('1')).toBe(1)
  expect(pageSize.parse('100')).toBe(100)
  expect(['0', '101', '1.5', 'x'].filter((size) => accepts(pageSize, size))).toEqual([])
})

test('listDay is a day that the database knows', () => {
  expect(accepts(listDay, '0001-01-01')).toBe(true)
  expect(['0000-12-31', '2026-02-30', 'today'].filter((day) => accepts(listDay, day))).toEqual([])
})

test('pageCursor has at most 4000 characters', () => {
  expect(accepts(pageCursor, 'a'.repeat(4000))).toBe(true)
  expect(accepts(pageCursor, 'a'.repeat(4001))).toBe(false)
})
