import { expect, test } from 'vitest'
import { readVatNumber } from './vat-number.ts'

test('readVatNumber takes numbers of both ways of making check digits, in any usual spelling', () => {
  for (const typed of ['123456782', 'GB123456782', 'gb 123 4567 82', 'GB-123.4567.82', 'XI123456782'])
    expect(readVatNumber(typed)).toBe('GB 123 4567 82')
  // HMRC's own example of the newer way: the same digits, with check digits 55 lower or 42 higher.
  expect(readVatNumber('123456727')).toBe('GB 123 4567 27')
})

test('readVatNumber refuses what fits neither way, and what has another length', () => {
  for (const typed of ['123456781', '123456783', '123456728', '123465782', '213456782', '000000001'])
    expect([typed, readVatNumber(typed)]).toEqual([typed, undefined])
  for (const typed of ['', '12345678', '1234567820', 'DE123456782', 'GB12345678A'])
    expect(readVatNumber(typed)).toBeUndefined()
})
