import { expect, test } from 'vitest'
import { readPerson } from './read-person.ts'
import { guessColumns } from './recognise-columns.ts'

const header = ['email', 'name', 'first name', 'last name', 'phone', 'company']
const read = (...row: string[]) => readPerson(row, guessColumns(header))

test('readPerson gives each field as it will be stored, a phone cell with more in it as it was typed', () => {
  expect(read('Ida@Acme.example', '', ' Ida ', 'Ash', '0113 496 0000', 'Acme')).toEqual({
    person: {
      email: 'ida@acme.example',
      firstName: 'Ida',
      lastName: 'Ash',
      phone: '+441134960000',
      companyName: 'Acme',
    },
  })
  for (const phone of ['0113 496 0000 ext 7', '07400 123456; 07400 654321', 'Mum 07400 123456'])
    expect(read('ida@acme.example', '', '', '', phone)).toEqual({ person: { email: 'ida@acme.example', phone } })
})

test('readPerson takes the last name from before the comma, and no word for nothing as a name', () => {
  expect(read('ida@acme.example', 'Ash, Ida')).toMatchObject({ person: { firstName: 'Ida', lastName: 'Ash' } })
  for (const row of [
    ['', 'undefined undefined', ''],
    ['', 'Unknown', 'Customer'],
    ['N/A', '', ''],
  ])
    expect(read('ida@acme.example', ...row)).toEqual({ person: { email: 'ida@acme.example' } })
})

test('readPerson takes the parts of a name from the whole name where a cell of a part says nothing', () => {
  for (const nothing of ['N/A', '', ' '])
    expect(read('ida@acme.example', 'Ida Ash', nothing)).toMatchObject({
      person: { firstName: 'Ida', lastName: 'Ash' },
    })
})

test('readPerson refuses an address with more behind it, and folds an apostrophe', () => {
  for (const email of ['‘ida@acme.example’', 'ida@acme.example/ida.work', 'ida@acme.example#sales'])
    expect(read(email)).toEqual({ reasons: ['invalid_email'] })
  expect(read('o’dowd@acme.example')).toEqual({ person: { email: "o'dowd@acme.example" } })
})
