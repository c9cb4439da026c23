import { expect, test } from 'vitest'
import { comparedTraits } from '../../testing/make/compared-person.ts'
import { compareBirths, yearsApart } from './compare-birth.ts'

const born = (dateOfBirth: string | null) => comparedTraits({ dateOfBirth })

test.each([
  ['1980-03-05', 'same'],
  ['1980-05-03', 'moved'],
  ['1981-05-03', 'different'],
  ['1980-03-06', 'near'],
  ['1980-30-05', 'near'],
  ['1980-11-05', 'part'],
  ['1980-03-28', 'part'],
  ['1967-03-05', 'part'],
  ['1908-04-05', 'digits'],
  ['1990-04-05', 'digits'],
  ['1980-11-28', 'year'],
  ['1967-03-28', 'piece'],
  ['1967-11-05', 'piece'],
  ['1951-11-28', 'different'],
])('compareBirths of 1980-03-05 and %s finds %s', (other, level) => {
  expect(compareBirths(born('1980-03-05'), born(other), () => 0.001)?.level).toBe(level)
  expect(compareBirths(born(other), born('1980-03-05'), () => 0.001)?.level).toBe(level)
})

test('two months that share a digit are not alike', () => {
  expect(compareBirths(born('1980-01-05'), born('1967-11-05'), () => 0)?.level).toBe('piece')
  expect(compareBirths(born('1980-10-05'), born('1967-11-05'), () => 0)?.level).toBe('piece')
  expect(compareBirths(born('1980-01-05'), born('1967-10-15'), () => 0)?.level).toBe('different')
  expect(compareBirths(born('1980-03-25'), born('1991-03-07'), () => 0)?.level).toBe('piece')
  expect(compareBirths(born('1980-03-15'), born('1991-11-25'), () => 0)?.level).toBe('different')
})

test('compareBirths knows how common one date is, and says nothing where one is not known', () => {
  const shareOf = (birth: string) => (birth === '19800305' ? 0.002 : 0)
  expect(compareBirths(born('1980-03-05'), born('1980-03-05'), shareOf)).toEqual({
    code: 'birth',
    level: 'same',
    share: 0.002,
  })
  expect(compareBirths(born('1980-03-05'), born('1980-03-06'), shareOf)).toEqual({ code: 'birth', level: 'near' })
  expect(compareBirths(born(null), born('1980-03-05'), shareOf)).toBeUndefined()
  expect(compareBirths(born('1980-03-05'), born(null), shareOf)).toBeUndefined()
})

test('yearsApart counts years by the calendar, and nothing where one date is not known', () => {
  expect(yearsApart(born('1980-12-31'), born('1995-01-01'))).toBe(15)
  expect(yearsApart(born('1995-01-01'), born('1980-12-31'))).toBe(15)
  expect([yearsApart(born(null), born('1980-12-31')), yearsApart(born('1980-12-31'), born(null))]).toEqual([
    undefined,
    undefined,
  ])
})
