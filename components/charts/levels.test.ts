import { expect, test } from 'vitest'
import { levelsOf } from './levels.ts'

const wordsOf = (counts: number[]) => levelsOf(counts).levels.map(({ words }) => words)

test('levels part at round counts, each holding a share of the cells', () => {
  const counts = Array.from({ length: 100 }, (_, count) => count)
  const { levelOf, levels } = levelsOf(counts)
  expect(levels.map(({ words }) => words)).toEqual(['0', '1–29', '30–59', '60–79', '80–89', '90 or more'])
  const shades = [0, 0.3, 0.475, 0.65, 0.825, 1]
  levels.forEach(({ shade }, place) => {
    expect(shade).toBeCloseTo(shades[place] ?? 0)
  })
  expect([0, 1, 29, 30, 90, 99].map((count) => levelOf(count).words)).toEqual([
    '0',
    '1–29',
    '1–29',
    '30–59',
    '90 or more',
    '90 or more',
  ])
})

test('one count far above the others leaves them different from one another', () => {
  const { levelOf } = levelsOf([1, 2, 3, 5, 8, 13, 21, 34, 300_000])
  expect(new Set([1, 8, 34, 300_000].map((count) => levelOf(count).shade)).size).toBeGreaterThanOrEqual(3)
  expect(levelOf(300_000).shade).toBe(1)
})

test.each([
  [[0, 0], ['0']],
  [[], ['0']],
  [
    [0, 1, 1],
    ['0', '1 or more'],
  ],
  [
    [5, 5, 5],
    ['0', '1–4', '5 or more'],
  ],
  [
    [1, 2],
    ['0', '1', '2 or more'],
  ],
  [[1_000_000], ['0', '1–999,999', '1,000,000 or more']],
])('counts %o have the levels %o', (counts, words) => expect(wordsOf(counts)).toEqual(words))

test('every count above zero is shaded, the greatest most', () => {
  for (const counts of [[1], [95, 14], [3, 3, 3], [1, 1e9]]) {
    const { levelOf } = levelsOf(counts)
    for (const count of counts) expect(levelOf(count).shade).toBeGreaterThan(0)
    expect(levelOf(Math.max(...counts)).shade).toBe(1)
  }
})
