import { expect, test } from 'vitest'
import { readSearchWords } from './search-words.ts'

test.each([
  ["O'Brien, Seán", ["O'Brien", 'Seán']],
  ['"Seán O’Brien"', ['Seán', 'O’Brien']],
  ['“Ash,Amy”;', ['Ash', 'Amy']],
  ["'Amy Ash'", ['Amy', 'Ash']],
  ['Amy Ash <amy.ash@w.example>', ['Amy', 'Ash', 'amy.ash@w.example']],
  ['mailto:amy@w.example,', ['amy@w.example']],
  ['amy@w.example.', ['amy@w.example']],
  ['\u200bAmy\u00a0Ash\u202c', ['Amy', 'Ash']],
  ["'t Hooft", ["'t", 'Hooft']],
  ['Acme (UK) Ltd.', ['Acme', 'UK', 'Ltd']],
  ['C++ #1 a_b 50%', ['C++', '#1', 'a_b', '50%']],
  ['" , <>', []],
])('readSearchWords reads %j', (text, words) => expect(readSearchWords(text)).toEqual(words))

test('readSearchWords reads a hundred thousand marks in the middle of a word at once', { timeout: 10_000 }, () => {
  const marked = `a${'!'.repeat(100_000)}x`
  expect(readSearchWords(marked)).toEqual([marked])
})
