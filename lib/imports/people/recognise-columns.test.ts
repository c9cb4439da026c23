import { expect, test } from 'vitest'
import { chooseColumns, guessColumns, recogniseColumns } from './recognise-columns.ts'

const listed = (columns: Map<string, number>) => Object.fromEntries(columns)

test('recogniseColumns finds columns by their usual names, and those that are named', () => {
  expect(listed(recogniseColumns(['E-Mail', 'First Name', 'Ref'], {}))).toEqual({ email: 0, firstName: 1 })
  const named = recogniseColumns(['Ref', 'First', 'contact', 'Contact'], { email: 'Contact', first_name: 'REF' })
  expect(listed(named)).toEqual({ email: 3, firstName: 0 })
})

test('recogniseColumns says which columns and fields there are when one is missing', () => {
  const header = ['Ref', '', 'Name']
  expect(() => recogniseColumns(header, {})).toThrow('looks like an email address')
  expect(() => recogniseColumns(header, {})).toThrow('Columns found: Ref, Name.')
  expect(() => recogniseColumns(header, { email: 'Mail' })).toThrow('no column Mail. Columns found: Ref, Name.')
  expect(() => recogniseColumns(header, { shoe: 'Ref' })).toThrow('shoe is not a field')
  expect(() => recogniseColumns(header, { shoe: 'Ref' })).toThrow('address_line_1')
})

test('guessColumns takes the likeliest name, the first of equals, and no column twice', () => {
  expect(listed(guessColumns(['mail', 'email', 'Email']))).toEqual({ email: 1 })
  expect(listed(guessColumns(['phone', 'email'], new Map([['mobile', 0]])))).toEqual({ email: 1, mobile: 0 })
})

test('chooseColumns wants the email, and each field once', () => {
  expect(listed(chooseColumns([null, 'email', 'phone']))).toEqual({ email: 1, phone: 2 })
  expect(() => chooseColumns(['phone', null])).toThrow('Choose the column with the email address')
  expect(() => chooseColumns(['email', 'email'])).toThrow('Choose one')
})
