import { expect, test } from 'vitest'
import type { z } from 'zod'
import { countInput, listDay, pageCursor, pageSize, poundsInput, searchWords } from './list-input.ts'

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

test('searchWords, countInput and poundsInput end where they say', () => {
  const takes = (schema: z.ZodType, ...values: unknown[]) => values.map((value) => schema.safeParse(value).success)
  expect(takes(searchWords, 'x'.repeat(200), 'x'.repeat(201))).toEqual([true, false])
  expect(takes(countInput, '-1', '0', '1000000', '1000001')).toEqual([false, true, true, false])
  expect(takes(poundsInput, '0', '999999999.99', '1000000000', '1.234')).toEqual([true, true, false, false])
  expect(takes(pageSize, '0', '1', '100', '101')).toEqual([false, true, true, false])
  expect(takes(pageCursor, 'x'.repeat(4000), 'x'.repeat(4001))).toEqual([true, false])
  expect(takes(listDay, '0001-01-01', '0000-12-31')).toEqual([true, false])
})
