import { expect, test } from 'vitest'
import { editPersonForm } from './edit-person-form.ts'
import { personPatch } from './person-input.ts'

test('only what an editor may write is accepted, trimmed, and empty is nothing', () => {
  expect(personPatch.parse({ firstName: '  Ada  May ', city: ' ', notes: ' a\r\nb ', country: '' })).toEqual({
    firstName: 'Ada May',
    city: null,
    notes: 'a\nb',
    country: 'UK',
  })
  const foreign = ['role', 'totalSpent', 'version', 'createdAt', 'marketingConsent', 'passwordHash', 'mergedIntoId']
  for (const name of foreign) expect(personPatch.safeParse({ [name]: 'x' }).success).toBe(false)
  for (const broken of [{ city: 'a\u0007b' }, { status: 'gone' }, { city: 'x'.repeat(101) }, { city: 7 }])
    expect(personPatch.safeParse(broken).success).toBe(false)
})

test('a form’s original values may hold only known fields', () => {
  const form = { userId: '0193e0c0-0000-7000-8000-000000000000', version: '3', city: 'Leeds' }
  expect(editPersonForm.parse({ ...form, original: '{"city":null}' })).toMatchObject({
    version: 3,
    original: { city: null },
  })
  for (const original of ['', 'no', '[]', '{"role":"admin"}', '{"city":7}'])
    expect(editPersonForm.safeParse({ ...form, original }).success).toBe(false)
})

test.each([
  ['firstName', 100],
  ['lastName', 100],
  ['email', 254],
  ['mobile', 40],
  ['phone', 40],
  ['addressLine1', 200],
  ['addressLine2', 200],
  ['city', 100],
  ['county', 100],
  ['postcode', 20],
  ['companyName', 200],
  ['companyRole', 100],
  ['companyDepartment', 100],
  ['vatNumber', 40],
  ['notes', 5000],
  ['country', 60],
])('%s has at most %i characters, once its spaces are gone', (name, most) => {
  const takes = (typed: string) => personPatch.safeParse({ [name]: typed }).success
  expect([takes('x'.repeat(most)), takes('x'.repeat(most + 1))]).toEqual([true, false])
  expect(takes(`  ${'x'.repeat(most - 2)}  `)).toBe(true)
})

test('a line takes spaces up to twice its length, and no control character; notes take tabs and line ends', () => {
  const takes = (given: object) => personPatch.safeParse(given).success
  expect([takes({ city: ' '.repeat(200) }), takes({ city: ' '.repeat(201) })]).toEqual([true, false])
  expect([takes({ notes: 'a\tb\nc' }), takes({ notes: 'a\u0007' }), takes({ city: 'a\u0007' })]).toEqual([
    true,
    false,
    false,
  ])
  expect(personPatch.parse({ notes: ' ', country: ' France ' })).toEqual({ notes: null, country: 'France' })
})

test.each([
  ['status', ['active', 'inactive', 'suspended']],
  ['customerType', ['individual', 'corporate']],
  ['preferredContactMethod', ['email', 'phone', 'sms']],
])('%s is one of a few words', (name, words) => {
  expect(words.filter((word) => !personPatch.safeParse({ [name]: word }).success)).toEqual([])
  expect(personPatch.safeParse({ [name]: 'other' }).success).toBe(false)
})
