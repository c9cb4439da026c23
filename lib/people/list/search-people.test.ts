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

test('peopleSearch finds a person however their name and address are written or pasted', async ({ trx }) => {
  const straight = { firstName: 'Máire', lastName: "O'Dowd", email: "m.o'dowd@w.example" }
  const id = await makeCustomer(trx, straight)
  const inclined = await makeCustomer(trx, { firstName: 'Máire', lastName: 'O’Dowd', email: 'other@w.example' })
  const find = async (q: string) =>
    (await peopleSearch.find(trx, asAdmin(), { q, most: 6 })).map((row) => row.id).sort()

  for (const q of ["O'Dowd, Máire", '"Maire O’Dowd"', 'O‘DOWD,máire', '‘Máire Oʼdowd’', 'Máire O′Dowd'])
    expect(await find(q), q).toEqual([id, inclined].sort())
  for (const q of ['Máire O’Dowd <m.o’dowd@w.example>', "m.o'dowd@w.example,", "mailto:M.O'Dowd@w.example"])
    expect(await find(q), q).toEqual([id])
  await trx.updateTable('users').set({ mobile: '+447400123456' }).where('id', '=', id).execute()
  for (const q of ['07400 123456,', '"+44 (0)7400 123456"', '(07400) 123456.']) expect(await find(q), q).toEqual([id])
})

test('peopleSearch finds nobody for an actor who may not read people', async ({ trx }) => {
  await makeCustomer(trx, { firstName: 'Zebedee' })
  const teacher = asInstructor(await makeStaff(trx, 'instructor'))
  expect(await peopleSearch.find(trx, teacher, { q: 'zebedee', most: 6 })).toEqual([])
})
