import { expect, test } from 'vitest'
import { readTypedNumber } from './read-typed-number.ts'

test('readTypedNumber finds a number however it is written, and reads letters that look like digits', () => {
  for (const typed of ['INV-7', 'INV-000007', 'inv 7', 'INV000007', 'INVOOOOO7', '#INV-0007'])
    expect([typed, readTypedNumber(typed)]).toEqual([typed, { prefix: 'INV', number: 7 }])
  expect(readTypedNumber('CN-1I0')).toEqual({ prefix: 'CN', number: 110 })
  expect(readTypedNumber('0123')).toEqual({ prefix: '', number: 123 })
})

test('readTypedNumber takes no word, no booking reference and no zero for a number', () => {
  for (const typed of ['', 'Khan', 'OLO', 'INV', 'RFT-7K2QD-9MX4P', '7K2QD', 'INV-0', '1234567890', 'Acme 7 Ltd'])
    expect([typed, readTypedNumber(typed)]).toEqual([typed, undefined])
})
