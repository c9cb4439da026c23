import { expect, test } from 'vitest'
import { jaroWinkler } from './jaro-winkler.ts'

test.each([
  ['martha', 'marhta', 0.9611],
  ['dwayne', 'duane', 0.84],
  ['dixon', 'dicksonx', 0.8133],
  ['jones', 'johnson', 0.8324],
  ['abroms', 'abrams', 0.9222],
  ['nichleson', 'nichulson', 0.9556],
  ['hardin', 'martinez', 0.7222],
  ['michelle', 'michael', 0.9214],
  ['abcdefgh', 'abcdefxy', 0.9],
  ['aaa', 'aa', 0.9111],
  ['ab', 'ba', 0],
  ['abc', 'bca', 0],
  ['abcd', 'bxxx', 0.5],
  ['a', 'b', 0],
])('jaroWinkler of %s and %s is %d, from both sides', (a, b, alike) => {
  expect(jaroWinkler(a, b)).toBeCloseTo(alike, 4)
  expect(jaroWinkler(b, a)).toBeCloseTo(alike, 4)
})

test('jaroWinkler of a word and itself is 1', () =>
  expect([jaroWinkler('ab', 'ab'), jaroWinkler('', '')]).toEqual([1, 1]))
