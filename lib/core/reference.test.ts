import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  findReference,
  foldReference,
  listTypedReferences,
  newReference,
  referenceOf,
  squeezeReference,
} from './reference.ts'

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

test('squeezeReference reads every spelling that people type, paste and print alike', () => {
  const dashes = [...'-\u2010\u2011\u2012\u2013\u2014\u2015\u2212\ufe58\ufe63\uff0d\u00ad\u2043\u30a0']
  const invisible = [...' \u00a0\u2009\u200b\u200e\u202e\u2060\ufeff\u3000\u3164\t']
  for (const sign of [...dashes, ...invisible]) expect(squeezeReference(`rft${sign}7k2${sign}qd`)).toBe('RFT7K2QD')
  for (const typed of [
    '#rft-7k2qd',
    '\uff03RFT-7K2QD',
    'RFT-7K2QD.',
    ' RFT-7K2QD .',
    'ＲＦＴ－７Ｋ２ＱＤ',
    '# RFT 7K2 QD…',
  ])
    expect(squeezeReference(typed), typed).toBe('RFT7K2QD')
  expect(squeezeReference('a.b#c_é')).toBe('A.B#C_é')
  for (const nothing of ['', '#', '…', '— –', '\u200b']) expect(squeezeReference(nothing)).toBe('')
})

test('squeezeReference squeezes nothing further out of what it squeezed', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'aZ07#./é\u2011\u200bＡ ') }), (text) => {
      const once = squeezeReference(text)
      expect(squeezeReference(once)).toBe(once)
    }),
  )
})

test('listTypedReferences and findReference find a reference among other words', () => {
  const made = newReference('RFT')
  for (const text of [
    made,
    `ref ${made}`,
    `Booking ref.: ${made}.`,
    `our reference #${made}`,
    `Ash, Amy ${made}, please`,
  ])
    expect(findReference('RFT', text), text).toBe(made)
  const withoutDigit = referenceOf(
    'RFT',
    Uint8Array.from({ length: 9 }, () => 20),
  )
  expect(withoutDigit).not.toMatch(/\d/)
  for (const text of [`Amy Ash ${withoutDigit}`, `Amy #${withoutDigit.replaceAll('-', '')}.`])
    expect(findReference('RFT', text), text).toBe(withoutDigit)
  const ofCertificate = referenceOf(
    'RFT-C',
    Uint8Array.from({ length: 9 }, () => 20),
  )
  expect(findReference('RFT-C', `Amy Ash ${ofCertificate}`)).toBe(ofCertificate)
  expect(findReference('RFT', 'Amy Ash 07400 123456')).toBeUndefined()
  expect(listTypedReferences('ref EFA-250715-K3QZ')).toEqual(['EFA250715K3QZ'])
  expect(listTypedReferences('Norbert')).toEqual(['NORBERT'])
  expect(listTypedReferences(' # ')).toEqual([])
})

test('squeezeReference reads a hundred thousand marks in the middle at once', { timeout: 10_000 }, () => {
  const dotted = `1a${'.'.repeat(100_000)}x`
  expect(squeezeReference(dotted)).toHaveLength(dotted.length)
  expect(squeezeReference('##a..')).toBe('A')
})

test('foldReference refuses a reference that is a letter too long, or has letters that are none', () => {
  expect(foldReference('RFT', 'RFT-00000-00000')).toBe('RFT-00000-00000')
  for (const typed of ['RFT-0-00000-00000', 'RFT-0000-00000', 'RFT-UU000-00000', 'RFT-U0000-0000U', 'R00000-00000'])
    expect(foldReference('RFT', typed), typed).toBeUndefined()
})
