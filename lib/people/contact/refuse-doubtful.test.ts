import { expect, test } from 'vitest'
import { Doubtful } from '../../core/refusal.ts'
import { isHome, readPostcode, tidyPostcode } from './normalise-postcode.ts'
import { refuseDoubtful } from './refuse-doubtful.ts'

function doubtsOf(
  typed: Record<string, unknown>,
  more: Parameters<typeof refuseDoubtful>[1] = {},
): Doubtful | undefined {
  try {
    refuseDoubtful(typed, more)
    return undefined
  } catch (error) {
    if (error instanceof Doubtful) return error
    throw error
  }
}

test('refuseDoubtful asks about what does not look like a number, a postcode or a VAT number', () => {
  for (const right of [
    { phone: '0113 496 0000', mobile: '07400 123456', postcode: 'ls1 4ap', vatNumber: 'GB 123 4567 89' },
    { phone: '+33 1 42 68 53 00', postcode: '75008', country: 'France', vatNumber: 'FR12345678901' },
    { phone: '', mobile: null, postcode: undefined, city: 'Leeds', notes: '12' },
  ])
    expect(doubtsOf(right)).toBeUndefined()

  const wrong = { phone: '0113 49', mobile: 'ring Bob', emergencyContactPhone: '123', postcode: 'LS1', vatNumber: '12' }
  expect(Object.keys(doubtsOf({ ...wrong, city: 'Leeds' })?.fields ?? {})).toEqual(Object.keys(wrong))
  expect(doubtsOf({ venuePostcode: '75008' })?.fields).toMatchObject({ venuePostcode: expect.any(String) })
})

test('refuseDoubtful takes what the person insists on, and asks again once it is changed', () => {
  const typed = { phone: '0113 49  ext 2', postcode: 'LS1' }
  const insistence = doubtsOf(typed)?.insistence ?? ''
  expect(insistence).toBe('phone=0113 49 ext 2\npostcode=LS1')
  expect(doubtsOf(typed, { insistence })).toBeUndefined()
  expect(Object.keys(doubtsOf({ ...typed, phone: '0113 50' }, { insistence })?.fields ?? {})).toEqual([
    'phone',
    'postcode',
  ])
})

test('refuseDoubtful does not ask about stored values, and reads the stored country', () => {
  expect(doubtsOf({ phone: 'ring Bob' }, { standing: { phone: 'ring Bob' } })).toBeUndefined()
  expect(doubtsOf({ postcode: '75008' }, { standing: { country: 'France' } })).toBeUndefined()
  expect(doubtsOf({ postcode: '75008', country: 'UK' }, { standing: { country: 'France' } })).toBeDefined()
})

test('a British postcode is kept as it is written, any other as it was typed', () => {
  for (const [typed, kept] of [
    ['ls1 4ap', 'LS1 4AP'],
    ['LS14AP', 'LS1 4AP'],
    [' ec1a-1bb ', 'EC1A 1BB'],
    ['m1 1ae', 'M1 1AE'],
    ['bfpo 58', 'BFPO 58'],
    ['LS1', 'LS1'],
    ['ls1 4cp', 'ls1 4cp'],
  ] as const)
    expect(tidyPostcode(typed)).toBe(kept)
  expect(tidyPostcode('ls1 4ap', 'France')).toBe('ls1 4ap')
  expect([tidyPostcode(null), tidyPostcode('  ')]).toEqual([null, null])
  expect([readPostcode('nothing'), isHome('Great Britain'), isHome('U.K.'), isHome('Eire')]).toEqual([
    undefined,
    true,
    true,
    false,
  ])
})
