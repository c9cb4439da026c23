import { expect, test } from 'vitest'
import { createPersonForm } from './create-person-form.ts'

const taken = [
  'firstName',
  'lastName',
  'email',
  'mobile',
  'phone',
  'companyName',
  'companyRole',
  'addressLine1',
  'city',
  'postcode',
]

test('createPersonForm takes what is asked of a new person, and no other field of theirs', () => {
  expect(taken.filter((name) => !createPersonForm.safeParse({ [name]: 'x' }).success)).toEqual([])
  for (const name of ['notes', 'county', 'country', 'vatNumber', 'status'])
    expect(createPersonForm.safeParse({ [name]: 'active' }).success, name).toBe(false)
})

test('createPersonForm takes the tick that they are to be added anyway', () => {
  expect(createPersonForm.parse({ anyway: 'yes' })).toEqual({ anyway: 'yes' })
  expect(createPersonForm.safeParse({ anyway: 'no' }).success).toBe(false)
})
