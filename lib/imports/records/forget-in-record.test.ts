import { expect, test } from 'vitest'
import { forgetInRecord } from './forget-in-record.ts'

const isTheirs = (email: string) => email === 'ann@acme.example'
const ann = { firstName: 'Ann', lastName: 'Lee', email: ' ANN@acme.example', medicalConditions: 'asthma' }
const ben = { firstName: 'Ben', email: 'ben@acme.example' }
const empty = { firstName: null, lastName: null, email: null, certificateName: null }

test('forgetInRecord empties the seats of these addresses, wherever a list of them lies', () => {
  const record = { bookingReference: 'A1', details: { participants: [ann, ben, 'Ann'] }, contactDetails: ben }
  expect(forgetInRecord(record, isTheirs)).toEqual({
    bookingReference: 'A1',
    details: { participants: [empty, ben, 'Ann'] },
    contactDetails: ben,
  })
  expect(forgetInRecord([[ann], null, 3], isTheirs)).toEqual([[empty], null, 3])
})

test('forgetInRecord opens a list that came as text, and leaves other text to the letter', () => {
  const text = JSON.stringify(JSON.stringify([ann, ben]))
  const forgotten = forgetInRecord({ participants: text }, isTheirs)
  expect(forgotten).toEqual({ participants: JSON.stringify(JSON.stringify([empty, ben])) })
  for (const other of ['[ { "email":"ben@acme.example" } ]', '[not a list', 'ann@acme.example', '  {"a" : 1}'])
    expect(forgetInRecord(other, isTheirs)).toBe(other)
})
