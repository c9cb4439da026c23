import { expect, test } from 'vitest'
import { firstGiven, firstRead, isFields, readList, readObject, withoutNul } from './read-value.ts'
import { hasStrayCells, strayColumn } from './stray-cells.ts'

function nested(value: unknown, times: number): unknown {
  return times === 0 ? value : nested(JSON.stringify(value), times - 1)
}

test('readObject and readList open JSON in a string, up to four times', () => {
  for (const times of [0, 1, 4]) {
    expect(readObject(nested({ a: 1 }, times))).toEqual({ a: 1 })
    expect(readList(nested([1, 2], times))).toEqual([1, 2])
  }
  expect(readObject(nested({ a: 1 }, 5))).toEqual({})
  expect(readList(nested([1], 5))).toEqual([])
})

test('readObject takes no list, and readList no object', () => {
  for (const value of [[1], 'x', null, undefined, 3, '[1]', '3', 'null']) expect(readObject(value)).toEqual({})
  for (const value of [{ a: 1 }, 'x', null, undefined, 3, '{"a":1}']) expect(readList(value)).toEqual([])
  expect([isFields({}), isFields([]), isFields(null), isFields('x')]).toEqual([true, false, false, false])
})

test('firstGiven passes over what is blank, and firstRead over what cannot be read', () => {
  expect(firstGiven(undefined, null, ' ', 'x', 'y')).toBe('x')
  expect(firstGiven('', 0)).toBe(0)
  expect(firstGiven(undefined, false)).toBe(false)
  expect(firstGiven(' ')).toBeUndefined()
  const read = (value: unknown) => (typeof value === 'number' ? value : undefined)
  expect([firstRead(read, 'x', 0, 1), firstRead(read, 'x')]).toEqual([0, undefined])
})

test('withoutNul takes NUL out of every text, however deep', () => {
  expect(withoutNul({ a: ['x\0y', { b: '\0' }], c: 3, d: null })).toEqual({ a: ['xy', { b: '' }], c: 3, d: null })
  expect(readObject(JSON.stringify({ a: 'x\0y' }))).toEqual({ a: 'xy' })
})

test('cells beyond the last heading are counted from one, and stray while they hold anything', () => {
  expect(strayColumn(4)).toBe('column 5')
  expect(hasStrayCells({ email: 'x', 'column 5': 'y' })).toBe(true)
  expect(hasStrayCells({ email: 'x', 'column 5': ' ' })).toBe(false)
  expect(hasStrayCells({ 'column five': 'y', 'a column 5': 'y' })).toBe(false)
})
