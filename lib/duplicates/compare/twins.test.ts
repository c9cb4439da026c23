import { expect, test } from 'vitest'
import type { Finding } from './evidence.ts'
import { mayBeTwins } from './twins.ts'

const alike: Finding[] = [
  { code: 'given', level: 'different' },
  { code: 'surname', level: 'same' },
  { code: 'birth', level: 'same' },
  { code: 'street', level: 'same' },
]
const judged = (findings: Finding[]) => mayBeTwins({ findings, hasCompany: false, isFar: false })

test('mayBeTwins asks for another first name beside one last name, date of birth and home', () => {
  expect(judged(alike)).toBe(true)
  expect(judged(alike.slice(0, 3))).toBe(true)
  expect(judged(alike.slice(1))).toBe(false)
  expect(judged([...alike.slice(0, 3), { code: 'home', level: 'different' }])).toBe(false)
  expect(judged([...alike.slice(0, 2), { code: 'birth', level: 'near' }])).toBe(false)
})

test.each([
  [{ code: 'street', level: 'different' }, false],
  [{ code: 'street', level: 'near' }, true],
  [{ code: 'postcode', level: 'different' }, false],
  [{ code: 'postcode', level: 'part' }, true],
  [{ code: 'home', level: 'near' }, false],
] as const)('twins who share all else, and of their home %j, may be twins: %s', (home, may) => {
  expect(judged([...alike.slice(0, 3), home])).toBe(may)
})

test('twins have first names that differ, and last names that are nearly the same', () => {
  const [, , birth] = alike
  const named = (given: Finding['level'], surname: Finding['level']) =>
    judged([{ code: 'given', level: given }, { code: 'surname', level: surname }, ...(birth ? [birth] : [])])
  expect([named('remote', 'near'), named('similar', 'same'), named('different', 'similar')]).toEqual([
    true,
    false,
    false,
  ])
})
