import { expect, test } from 'vitest'
import { editDistance } from './edit-distance.ts'

/** Every word of up to four letters from an alphabet of three. */
const words = ['']
for (const word of words) if (word.length < 4) words.push(`${word}a`, `${word}b`, `${word}c`)

/** The definition, without the shortcuts of editDistance. */
function distance(a: string, b: string): number {
  if (a === '' || b === '') return a.length + b.length
  const last = a.at(-1) === b.at(-1) ? 0 : 1
  const ways = [
    distance(a.slice(0, -1), b) + 1,
    distance(a, b.slice(0, -1)) + 1,
    distance(a.slice(0, -1), b.slice(0, -1)) + last,
  ]
  const isSwap = a.length > 1 && b.length > 1 && a.at(-1) === b.at(-2) && a.at(-2) === b.at(-1)
  if (isSwap) ways.push(distance(a.slice(0, -2), b.slice(0, -2)) + 1)
  return Math.min(...ways)
}

test('editDistance counts letters changed, added, dropped or swapped with a neighbour', () => {
  for (const a of words.filter((word) => /^a*b*c*$/.test(word)))
    for (const b of words) expect(editDistance(a, b, 4), `${a} ${b}`).toBe(distance(a, b))
})

test('editDistance gives up beyond the limit, which is three unless said', () => {
  for (const limit of [0, 1, 2])
    for (const b of words) expect(editDistance('abca', b, limit)).toBe(Math.min(distance('abca', b), limit + 1))
  expect([editDistance('', 'abc'), editDistance('', 'abcd'), editDistance('abcdefgh', 'stuvwxyz')]).toEqual([3, 4, 4])
})
