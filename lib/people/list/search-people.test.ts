import { expect } from 'vitest'
import { asAdmin, asInstructor } from '../../testing/actors.ts'
import { makeCustomer, makeStaff } from '../../testing/make/make.ts'
import { test } from '../../testing/test.ts'
import { peopleSearch } from './search-people.ts'

test('peopleSearch names each person with a company or an email, no more than asked for', async ({ trx }) => {
  const plain = await makeCustomer(trx, { firstName: 'Zebedee', email: 'zebedee@home.example' })
  const employed = await makeCustomer(trx, { firstName: 'Zebedina', companyName: 'Acme' })
  const find = (most: number) => peopleSearch.find(trx, asAdmin(), { q: 'zebed', most })

  const found = await find(6)
  expect(found).toHaveLength(2)
  expect(found).toContainEqual({
    id: plain,
    label: expect.stringContaining('Zebedee'),
    detail: 'zebedee@home.example',
  })
  expect(found).toContainEqual({ id: employed, label: expect.stringContaining('Zebedina'), detail: 'Acme' })
  expect(await find(1)).toHaveLength(1)
})

test('peopleSearch finds nobody for an actor who may not read people', async ({ trx }) => {
  await makeCustomer(trx, { firstName: 'Zebedee' })
  const teacher = asInstructor(await makeStaff(trx, 'instructor'))
  expect(await peopleSearch.find(trx, teacher, { q: 'zebedee', most: 6 })).toEqual([])
})
