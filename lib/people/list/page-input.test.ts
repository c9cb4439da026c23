import { expect, test } from 'vitest'
import { peoplePageInput } from './page-input.ts'

test('columns are listed with dots, as pages do, or with commas, and the name leads', () => {
  for (const columns of ['email.city', 'email,city', 'email,name,city', 'name.email.email.city'])
    expect(peoplePageInput.parse({ columns }).columns).toEqual(['name', 'email', 'city'])
  expect(peoplePageInput.safeParse({ columns: 'email,password' }).success).toBe(false)
})
