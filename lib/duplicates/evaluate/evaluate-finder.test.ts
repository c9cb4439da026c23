import { expect } from 'vitest'
import { makeHouseholds } from '../../testing/make/make-households.ts'
import { makeLabelled } from '../../testing/make/make-labelled.ts'
import { makeSpoilt } from '../../testing/make/make-spoilt.ts'
import { test } from '../../testing/test.ts'
import { evaluateFinder } from './evaluate-finder.ts'
import { readLabelled } from './read-labelled.ts'

test('the pairs of a labelled file are found, with few others, and the real data is unchanged', async ({ trx }) => {
  const { f1, records, expected } = await evaluateFinder(trx, readLabelled(makeLabelled(200, 7), {}, undefined))
  expect({ records, expected }).toEqual({ records: 400, expected: 200 })
  expect(f1).toBeGreaterThan(0.97)
  expect(await trx.selectFrom('users').select('id').where('email', 'is not', null).execute()).toEqual([])
})

test('families whose records disagree and leave things out are told apart, and put together', async ({ trx }) => {
  const { precision, recall, f1 } = await evaluateFinder(trx, readLabelled(makeHouseholds(120, 11), {}, undefined))
  expect({ precision, recall, f1 }).toEqual({
    precision: expect.toSatisfy((share) => share > 0.97),
    recall: expect.toSatisfy((share) => share > 0.96),
    f1: expect.toSatisfy((share) => share > 0.97),
  })
})

test('the label is the column in which records share a value, unless another is named', () => {
  const read = (text: string, truth?: string) => readLabelled(text, {}, truth).truth
  expect(read('rec_id,Entity ID,surname\n1,a,Lee\n2,a,Lee\n')).toEqual(['a', 'a'])
  expect(read('rec_id,cluster,surname\nrec-1-org,a,Lee\nrec-1-dup-0,b,Lee\n')).toEqual(['rec-1', 'rec-1'])
  expect(read('rec_id,who,surname\nrec-1-org,a,Lee\nrec-1-dup-0,b,Lee\n', 'WHO')).toEqual(['a', 'b'])
  expect(() => read('cluster,surname\na,Lee\n', 'who')).toThrow('The file has no column who.')
})

test('files as spreadsheets and programs write them are read alike', () => {
  const semicolons =
    '\uFEFFcluster;First Name;DOB (dd/mm/yyyy);Post Code\r\n1;"Lee; Ann";05/03/1980;4011.0\r\n1;nan;5 March 1980;\r\n'
  const { people, mapping } = readLabelled(semicolons, { first_name: 'First Name' }, undefined)
  expect(Object.values(mapping)).toEqual(['firstName', 'dateOfBirth', 'postcode'])
  expect(people.map(({ firstName, dateOfBirth, postcode }) => [firstName, dateOfBirth, postcode])).toEqual([
    ['Lee; Ann', '19800305', '4011'],
    [null, '19800305', null],
  ])
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
  expect(() => readLabelled('a,b\n1,2', {}, undefined)).toThrow('Name one with --truth COLUMN')
})

test('records whose dates of birth and emails are spoilt are found by the rest', async ({ trx }) => {
  const spoilt = await evaluateFinder(trx, readLabelled(makeSpoilt(400, 3), {}, undefined))
  expect(spoilt.precision).toBeGreaterThan(0.99)
  expect(spoilt.recall).toBeGreaterThan(0.98)
})
