import { expect, test } from 'vitest'
import { isSameHolder } from './is-same-holder.ts'
import { isNamedLike, isUnnamed } from './link-seat.ts'

const nobody = { userId: null, firstName: null, lastName: null }
const ada = { userId: 'ada', firstName: 'Ada', lastName: 'Khan' }
const name = { ...ada, userId: null }

test('isSameHolder goes by the record where both are on record, else by the name', () => {
  expect(isSameHolder(ada, { ...ada, firstName: 'Aisha' })).toBe(true)
  expect(isSameHolder(ada, { ...ada, userId: 'ben' })).toBe(false)
  expect(isSameHolder(ada, name)).toBe(true)
  expect(isSameHolder(name, ada)).toBe(true)
  expect(isSameHolder(name, { ...name, lastName: 'KHAN' })).toBe(true)
  expect(isSameHolder(name, { ...name, firstName: 'Ben' })).toBe(false)
  expect(isSameHolder(name, nobody)).toBe(false)
})

test('isSameHolder counts naming an empty seat as keeping it, but not a seat of somebody unnamed', () => {
  expect(isSameHolder(nobody, name)).toBe(true)
  expect(isSameHolder(nobody, ada)).toBe(true)
  expect(isSameHolder(nobody, nobody)).toBe(true)
  expect(isSameHolder({ ...nobody, userId: 'ada' }, name)).toBe(false)
})

test('isNamedLike compares names without regard to case, and no name is like another', () => {
  expect(isNamedLike(name, { firstName: 'ADA', lastName: 'khan' })).toBe(true)
  expect(isNamedLike(name, { firstName: 'Ada', lastName: null })).toBe(false)
  expect(isNamedLike(nobody, nobody)).toBe(false)
})

test('isUnnamed is true only without both names', () => {
  expect([isUnnamed(nobody), isUnnamed({ ...nobody, lastName: 'Khan' }), isUnnamed(name)]).toEqual([true, false, false])
})
