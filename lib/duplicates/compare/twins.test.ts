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
