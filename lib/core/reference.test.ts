import fc from 'fast-check'
import { expect, test } from 'vitest'
import { foldReference, newReference, referenceOf, squeezeReference } from './reference.ts'

const reference = fc.constant(null).map(() => newReference('RFT'))
const position = fc.constantFrom(4, 5, 6, 7, 8, 10, 11, 12, 13, 14)
const character = fc.constantFrom(...'0123456789ABCDEFGHJKMNPQRSTVWXYZ')

test('foldReference reads a new reference unchanged', () => {
  fc.assert(
    fc.property(reference, (made) => {
      expect(made).toMatch(/^RFT-[0-9A-HJKMNP-TV-Z]{5}-[0-9A-HJKMNP-TV-Z]{5}$/)
      expect(foldReference('RFT', made)).toBe(made)
    }),
  )
})

test('foldReference forgives case, spaces and look-alike letters', () => {
  fc.assert(
    fc.property(reference, (made) => {
      const code = made.slice(4)
      const careless = ` rft ${code.replaceAll('0', 'o').replaceAll('1', 'l').replaceAll('-', ' ').toLowerCase()}`
      expect(foldReference('RFT', careless)).toBe(made)
    }),
  )
})

test('foldReference refuses one wrong character', () => {
  fc.assert(
    fc.property(reference, position, character, (made, at, other) => {
      fc.pre(made[at] !== other)
      expect(foldReference('RFT', made.slice(0, at) + other + made.slice(at + 1))).toBeUndefined()
    }),
  )
})

test('foldReference refuses two swapped characters', () => {
  fc.assert(
    fc.property(reference, position, position, (made, one, two) => {
      const letters = [...made]
      fc.pre(letters[one] !== letters[two])
      letters[one] = made.charAt(two)
      letters[two] = made.charAt(one)
      expect(foldReference('RFT', letters.join(''))).toBeUndefined()
    }),
  )
})

test.each(['', 'RFT', 'RFT25071234', 'RFT-MDK3F9A1-7QX2', 'EFA-250715-K3QZ', 'RFT-UUUUU-UUUUU'])(
  'foldReference refuses %j',
  (typed) => expect(foldReference('RFT', typed)).toBeUndefined(),
)

test('referenceOf spells the same bytes as it always did', () => {
  expect(referenceOf('RFT', Uint8Array.of(0, 1, 2, 30, 31, 32, 200, 7, 255, 9))).toBe('RFT-012YZ-087ZK')
})

test('squeezeReference drops case, spaces and dashes', () => {
  expect(squeezeReference(' rft-7k2 qd')).toBe('RFT7K2QD')
})
