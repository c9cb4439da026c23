import { expect, test } from 'vitest'
import { z } from 'zod'
import { defineSetting } from './setting.ts'
import { fieldNameOf, parseText, textOf, wordsOf } from './setting-text.ts'

const common = { key: 'x', title: 'X', help: 'An X.', may: 'settings.manage', says: () => 'Changed' } as const
const isOn = defineSetting({ ...common, field: { kind: 'switch' }, schema: z.boolean(), default: false })
const count = defineSetting({
  ...common,
  field: { kind: 'number', unit: 'years' },
  schema: z.int('A whole number.').max(40, 'At most 40.'),
  default: 6,
})
const address = defineSetting({ ...common, field: { kind: 'lines' }, schema: z.string(), default: '' })
const sort = { kind: 'choice', options: { a: 'Apples' } } as const

test('textOf and parseText lead there and back', () => {
  expect([true, false].map((value) => parseText(isOn, textOf(value)).data)).toEqual([true, false])
  expect(parseText(count, textOf(12)).data).toBe(12)
  expect(parseText(address, textOf('1 High Street\nLeeds')).data).toBe('1 High Street\nLeeds')
})

test('parseText trims, and reads the line ends of every browser', () => {
  expect(parseText(count, ' 7 ').data).toBe(7)
  expect(parseText(address, ' 1 High Street\r\nLeeds \r\n').data).toBe('1 High Street\nLeeds')
})

test('parseText says what is wrong in the words of the schema', () => {
  const faultOf = (text: string) => parseText(count, text).error?.issues[0]?.message
  expect(['', 'six', '1.5', '41'].map(faultOf)).toEqual([
    'A whole number.',
    'A whole number.',
    'A whole number.',
    'At most 40.',
  ])
})

test('wordsOf says a value as a person reads it', () => {
  expect(wordsOf(isOn.field, 'on')).toBe('On')
  expect(wordsOf(isOn.field, '')).toBe('Off')
  expect(wordsOf(count.field, '7')).toBe('7 years')
  expect(wordsOf(sort, 'a')).toBe('Apples')
  expect(wordsOf(address.field, '')).toBe('Empty')
  expect(fieldNameOf('x')).toBe('set-x')
})
