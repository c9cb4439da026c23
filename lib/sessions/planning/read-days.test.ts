import { expect, test } from 'vitest'
import { readDays } from './read-days.ts'

test('readDays reads the ways people write a day, and keeps the other words', () => {
  const read = (text: string) => {
    const { words, day } = readDays(text)
    return [words, day?.year, day?.month, day?.day]
  }
  expect(read('EFAW  3 Mar 2026')).toEqual(['efaw', 2026, 3, 3])
  expect(read('3rd march Leeds')).toEqual(['leeds', undefined, 3, 3])
  expect(read('2026-12-01')).toEqual(['', 2026, 12, 1])
  expect(read('cpr 1/12')).toEqual(['cpr', undefined, 12, 1])
  expect(read('01/12/26')).toEqual(['', 2026, 12, 1])
  expect(read('December')).toEqual(['', undefined, 12, undefined])
  expect(read('dec 2026')).toEqual(['', 2026, 12, undefined])
  expect(read('31st January')).toEqual(['', undefined, 1, 31])
  expect(read('december 2026')).toEqual(['', 2026, 12, undefined])
  expect(read('2026')).toEqual(['', 2026, undefined, undefined])
})

test('text that is not a day stays as words', () => {
  for (const text of ['leeds', 'mark decker', '13/13', '1/0', '32/1', '99 mar', 'RFT-25071-234'])
    expect(readDays(text)).toEqual({ words: text.toLowerCase(), day: undefined })
})
