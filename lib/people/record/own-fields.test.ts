import { expect, test } from 'vitest'
import { ownFields, ownPatch, wholeOwn } from './own-fields.ts'

test('ownPatch takes the fields a customer may write, and no other', () => {
  expect(Object.keys(ownPatch.shape).sort()).toEqual(ownFields.toSorted())
  expect(ownPatch.parse({ city: 'Leeds' })).toEqual({ city: 'Leeds' })
})

test('wholeOwn empties what is not given', () => {
  const whole = wholeOwn({ firstName: 'Ada' })
  expect(Object.keys(whole).sort()).toEqual(ownFields.toSorted())
  expect(whole).toMatchObject({ firstName: 'Ada', phone: null })
})
