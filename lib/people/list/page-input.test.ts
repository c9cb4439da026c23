import { expect, test } from 'vitest'
import { peoplePageInput, viewState } from './page-input.ts'

test('columns are listed with dots, as pages do, or with commas, and the name leads', () => {
  for (const columns of ['email.city', 'email,city', 'email,name,city', 'name.email.email.city'])
    expect(peoplePageInput.parse({ columns }).columns).toEqual(['name', 'email', 'city'])
  expect(peoplePageInput.safeParse({ columns: 'email,password' }).success).toBe(false)
})

test('peoplePageInput takes a saved view by its id, or all people without one', () => {
  const accepts = (view: string) => peoplePageInput.safeParse({ view }).success
  expect([accepts('all'), accepts(crypto.randomUUID()), accepts('mine')]).toEqual([true, true, false])
})

test('viewState keeps neither the page nor the view itself', () => {
  expect(viewState.safeParse({ q: 'zoë', status: 'active', columns: 'email' }).success).toBe(true)
  for (const over of [{ cursor: 'x' }, { pageSize: '10' }, { view: 'all' }])
    expect(viewState.safeParse(over).success).toBe(false)
})
