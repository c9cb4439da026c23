import { expect, test } from 'vitest'
import { readHeadings } from './read-headings.ts'
import { readList } from './read-list.ts'
import { readPerson } from './read-person.ts'
import { splitCells } from './split-cells.ts'

const nobody = { firstName: null, lastName: null, email: null, certificateName: null }
const amy = { ...nobody, firstName: 'Amy', lastName: 'Ash' }
const mailed = { ...amy, email: 'amy@acme.example' }

test.for([
  ['Amy Ash', amy],
  ['Ash, Amy', amy],
  ['  1. Amy   Ash ', amy],
  ['2)\tAmy\tAsh', amy],
  ['7\tAmy Ash', amy],
  ['- Amy Ash', amy],
  ['Amy\tAsh\tamy@acme.example', mailed],
  ['Amy;Ash;amy@acme.example', mailed],
  ['Amy,Ash,amy@acme.example', mailed],
  ['Ash, Amy, amy@acme.example', mailed],
  ['"Ash, Amy",amy@acme.example', mailed],
  ['amy@acme.example\tAmy Ash', mailed],
  ['Amy Ash <amy@acme.example>', mailed],
  ['Amy Ash amy@acme.example', mailed],
  ['Ash, Amy\tamy@acme.example\tDr A. Ash', { ...mailed, certificateName: 'Dr A. Ash' }],
  ['Amy\tAsh\tamy@acme.example\tDr A. Ash', { ...mailed, certificateName: 'Dr A. Ash' }],
  ['Amy', { ...nobody, firstName: 'Amy' }],
  ['Mary Jane O’Neil', { ...nobody, firstName: 'Mary Jane', lastName: 'O’Neil' }],
  ['Amy Null', { ...nobody, firstName: 'Amy', lastName: 'Null' }],
  ['amy@acme.example', { ...nobody, email: 'amy@acme.example' }],
] as const)('a line "%s" is read', ([line, seat]) => {
  expect(readList(line)).toEqual({ seats: [{ ...seat, line: 1 }], faults: [], notes: [] })
})

test('columns with headings are read in any order, and unused columns are named', () => {
  const pasted =
    'Surname\tE-mail\tForename\tDepartment\tName on certificate\n\nAsh\tamy@acme.example\tAmy\tIT\tDr Ash\n'
  expect(readList(pasted)).toEqual({
    seats: [{ ...mailed, certificateName: 'Dr Ash', line: 3 }],
    faults: [],
    notes: ['Line 1 was read as headings.', 'Not used: Department.'],
  })
  expect(readList('First name, Last name, Email\r\nAmy, Ash, amy@acme.example').seats).toEqual([{ ...mailed, line: 2 }])
  expect(readList('Delegate;Email\nAsh, Amy;amy@acme.example').seats).toEqual([{ ...mailed, line: 2 }])
  expect(readHeadings(['Amy', 'Ash'])).toBeUndefined()
  expect(readHeadings(['Certificate'])).toBeUndefined()
  expect(readHeadings(['Name', 'amy@acme.example'])).toBeUndefined()
})

test.for([
  ['---', 'no name or email address was found.'],
  ['Amy\tAsh\tDr Ash\tLeeds', 'there is more on it than a name'],
  ['amy@acme.example ben@acme.example', 'more than one email address'],
  ['Amy\tamy@acme', 'this is not an email address.'],
  ['x'.repeat(201), 'this is too long.'],
] as const)('a line "%s" that cannot be read is told, and the others are read', ([line, sentence]) => {
  const { seats, faults } = readList(`Amy\tAsh\n${line}\nBen\tReed`)
  expect(seats.map(({ firstName, line: number }) => [firstName, number])).toEqual([
    ['Amy', 1],
    ['Ben', 3],
  ])
  expect(faults).toEqual([{ line: 2, sentence: expect.stringContaining(sentence) }])
  expect(faults[0]?.sentence).toMatch(/^Line 2, “/)
})

test('an empty list has nobody, and spaces are nobody', () => {
  expect(readList('')).toEqual({ seats: [], faults: [], notes: [] })
  expect(readList(' \n\t\n')).toEqual({ seats: [], faults: [], notes: [] })
})

test('splitCells keeps what is in quotes, and a doubled quote as one', () => {
  const cells = (text: string, keepsNames = false) => splitCells(text, { keepsNames }).map((line) => line.cells)
  expect(cells('"a;b";c""d;"e ""f"""')).toEqual([['a;b', 'c""d', 'e "f"']])
  expect(cells('a, b,c')).toEqual([['a', 'b', 'c']])
  expect(cells('a, b,c', true)).toEqual([['a, b', 'c']])
  expect(readPerson(['', ''], undefined)).toBe('no name or email address was found.')
})
