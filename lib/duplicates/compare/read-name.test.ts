import { expect, test } from 'vitest'
import { isRoleMailbox, readName } from './read-name.ts'

const read = (first: string, last: string) => {
  const { given, surname, rank } = readName(first.split(' ').filter(Boolean), last.split(' ').filter(Boolean))
  return [given.join(' '), surname.join(' '), rank]
}

test('readName leaves titles and the letters after a name out', () => {
  expect(read('dr alan', 'sowerby mbe')).toEqual(['alan', 'sowerby', undefined])
  expect(read('revd dr jane', 'poole bsc phd')).toEqual(['jane', 'poole', undefined])
  expect(read('dr', 'ma')).toEqual(['dr', 'ma', undefined])
})

test('readName reads a suffix as a place among namesakes', () => {
  expect(read('david', 'ormerod jnr')).toEqual(['david', 'ormerod', 2])
  expect(read('david', 'ormerod senior')).toEqual(['david', 'ormerod', 1])
  expect(read('david', 'threlfall iii')).toEqual(['david', 'threlfall', 3])
  expect(read('david sr', 'threlfall')).toEqual(['david', 'threlfall', 1])
  expect(read('grace', 'senior')).toEqual(['grace', 'senior', undefined])
})

test('readName finds no name in a desk or role', () => {
  expect(read('school', 'office')).toEqual(['', '', undefined])
  expect(read('accounts', 'department')).toEqual(['', '', undefined])
  expect(read('rosa', 'head')).toEqual(['rosa', 'head', undefined])
})

test('isRoleMailbox knows the addresses of a desk', () => {
  expect(['office', 'info', 'headteacher', 'rosa'].map(isRoleMailbox)).toEqual([true, true, true, false])
})

test('readName keeps the last of nothing but titles, and the first of nothing but letters', () => {
  expect(read('mr lord', 'poole')).toEqual(['lord', 'poole', undefined])
  expect(read('ann', 'ba ma')).toEqual(['ann', 'ba', undefined])
  expect(read('', 'poole')).toEqual(['', 'poole', undefined])
  expect(read('office', '')).toEqual(['office', '', undefined])
})

test.each([
  ['snr', 1],
  ['sr', 1],
  ['senior', 1],
  ['i', 1],
  ['jnr', 2],
  ['jr', 2],
  ['junior', 2],
  ['ii', 2],
  ['2nd', 2],
  ['iii', 3],
  ['3rd', 3],
  ['iv', 4],
])('readName reads the suffix %s as %i', (suffix, rank) => {
  expect(read('david', `ormerod ${suffix}`)).toEqual(['david', 'ormerod', rank])
})
