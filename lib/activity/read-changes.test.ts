import { expect, test } from 'vitest'
import { readChanges } from './read-changes.ts'

test('a field without a label is told in words, however it was written down', () => {
  const change = { before: true, after: false }
  const fields = readChanges({ companyName: change, renewal_reminders: change, addressLine2: change }).map(
    ({ field }) => field,
  )
  expect(fields).toEqual(['Company name', 'Renewal reminders', 'Address line 2'])
})

test('a label is taken as it is, and what is not a change is left out', () => {
  expect(readChanges({ companyName: { before: null, after: 'Acme' } }, { companyName: 'Company' })).toEqual([
    { name: 'companyName', field: 'Company', before: 'empty', after: 'Acme' },
  ])
  expect(readChanges('nothing')).toEqual([])
})
