import { expect } from 'vitest'
import { makeLabelled } from '../../testing/make-labelled.ts'
import { test } from '../../testing/test.ts'
import { evaluateFinder } from './evaluate-finder.ts'
import { readLabelled } from './read-labelled.ts'

test('the pairs of a labelled file are found, and hardly any others; the real record stays as it was', async ({
  trx,
}) => {
  const { f1, records, expected } = await evaluateFinder(trx, readLabelled(makeLabelled(200, 7), {}, undefined))
  expect({ records, expected }).toEqual({ records: 400, expected: 200 })
  expect(f1).toBeGreaterThan(0.97)
  expect(await trx.selectFrom('users').select('id').where('email', 'is not', null).execute()).toEqual([])
})

test('columns are known by many names or said with a map, and never the label', () => {
  const text = 'id,nom,Fore Name,DOB,cluster\n1,Brown,"Ann ""Annie""",05/03/1980,x\n2,Brown,Ann,1980-03-05,x\n'
  const { people, truth, mapping } = readLabelled(text, { nom: 'surname' }, undefined)
  expect(mapping).toEqual({ nom: 'lastName', 'Fore Name': 'firstName', DOB: 'dateOfBirth' })
  expect(truth).toEqual(['x', 'x'])
  expect(people.map(({ firstName, dateOfBirth }) => [firstName, dateOfBirth])).toEqual([
    ['Ann "Annie"', '19800305'],
    ['Ann', '19800305'],
  ])
  expect(() => readLabelled('a,b\n1,2', {}, undefined)).toThrow('Name it with --truth COLUMN')
})
