import { createSecretKey } from 'node:crypto'
import { expect, test } from 'vitest'
import { comparedTraits } from '../../testing/make/compared-person.ts'
import { hashBirth } from './rarity.ts'
import { searchable } from './searchable.ts'

const key = createSecretKey(Buffer.alloc(32, 7))
const hash = (part: string) => hashBirth(part, key)

test('searchable hashes the date of birth, its year, and its day and month in either order', () => {
  const of = (dateOfBirth: string) => searchable(comparedTraits({ dateOfBirth }), key)
  const found = { birth: hash('19800312'), birthYear: hash('1980'), birthDayMonth: hash('-0312') }
  expect(of('1980-03-12')).toMatchObject(found)
  expect(of('1980-12-03')).toMatchObject(found)
})

test('searchable keeps names and the whole address, and null for what is not known', () => {
  const rosa = { firstName: 'Rosa', lastName: 'Poole', email: 'Rosa.Poole@home.example' }
  expect(searchable(comparedTraits(rosa), key)).toMatchObject({
    userId: 'a',
    given: 'rosa',
    surname: 'poole',
    email: 'rosapoole@home.example',
  })
  expect(searchable(comparedTraits({}), key)).toEqual({
    userId: 'a',
    given: null,
    surname: null,
    email: null,
    birth: null,
    birthYear: null,
    birthDayMonth: null,
  })
})
