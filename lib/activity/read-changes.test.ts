import { expect, test } from 'vitest'
import { readChanges } from './read-changes.ts'

test('readChanges spells out a field without a label, in camel case or snake case', () => {
  const change = { before: true, after: false }
  const fields = readChanges({ companyName: change, renewal_reminders: change, addressLine2: change }).map(
    ({ field }) => field,
  )
  expect(fields).toEqual(['Company name', 'Renewal reminders', 'Address line 2'])
})

test('readChanges uses a given label and ignores anything that is not a change', () => {
  expect(readChanges({ companyName: { before: null, after: 'Acme' } }, { companyName: 'Company' })).toEqual([
    { name: 'companyName', field: 'Company', before: 'empty', after: 'Acme' },
  ])
  expect(readChanges('nothing')).toEqual([])
})

test('readChanges shows each kind of value in words', () => {
  const shown = (before: unknown, after: unknown) =>
    readChanges({ field: { before, after } }).map((change) => [change.before, change.after])[0]
  expect(shown(true, false)).toEqual(['yes', 'no'])
  expect(shown('', undefined)).toEqual(['empty', 'empty'])
  expect(shown(0, 'Acme')).toEqual(['0', 'Acme'])
  expect(shown(['a'], { b: 1 })).toEqual(['["a"]', '{"b":1}'])
})
