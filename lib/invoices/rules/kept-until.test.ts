import { expect, test } from 'vitest'
import { keptUntil } from './kept-until.ts'

test('keptUntil counts six years from the end of the tax year', () => {
  expect(['2027-04-05', '2027-04-06', '2026-12-31', '2027-01-01'].map(keptUntil)).toEqual([
    '2033-04-05',
    '2034-04-05',
    '2033-04-05',
    '2033-04-05',
  ])
})
