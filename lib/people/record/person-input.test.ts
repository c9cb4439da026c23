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
