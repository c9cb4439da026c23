import { expect, test } from 'vitest'
import { readCsv } from './read-csv.ts'
import { readDate } from './read-date.ts'
import { readLabelled } from './read-labelled.ts'
import { bareName, fieldNames, recogniseColumns } from './recognise-columns.ts'

test.each([
  ['1980-03-05', '19800305'],
  ['5/3/1980', '19800305'],
  ['05.03.1980', '19800305'],
  ['5 Mar 1980', '19800305'],
  ['1 January 1980', '19800101'],
  ['31 Dec. 1980', '19801231'],
  ['1980 feb 3', '19800203'],
  ['19800305', '19800305'],
  ['1980-3-5 00:00', '19800305'],
  ['5 smarch 1980', null],
  ['05/03/80', null],
  ['1980-03-055', null],
  ['198003051', null],
  ['soon', null],
  [null, null],
])('readDate reads %s as %s', (text, digits) => expect(readDate(text)).toBe(digits))

test('readCsv reads quoted and plain fields up to any line end, and what programs write for a gap', () => {
  expect(readCsv('\uFEFF a ,b\r\n"x, ""y""" ,2\n\n ,\r4011.0,nan\rNaT,4011.05').rows).toEqual([
    { a: 'x, "y"', b: '2' },
    { a: '4011', b: '' },
    { a: '', b: '4011.05' },
  ])
  expect(readCsv('a;b\n"x\ny";none').rows).toEqual([{ a: 'x\ny', b: '' }])
  expect(readCsv('a,b,c\n1\n1,2,\n').rows).toEqual([
    { a: '1', b: '', c: '' },
    { a: '1', b: '2', c: '' },
  ])
  expect(readCsv('a,b\n1,').columns).toEqual(['a', 'b'])
})

test('recogniseColumns knows columns by many names, and takes a map either way round', () => {
  expect(recogniseColumns(['Customer First-Name', 'contact_email', 'Shoe size', 'DOB (d/m/y)'], {})).toEqual({
    'Customer First-Name': 'firstName',
    contact_email: 'email',
    'DOB (d/m/y)': 'dateOfBirth',
  })
  expect(recogniseColumns(['nom', 'email'], { nom: 'surname' })).toEqual({ nom: 'lastName', email: 'email' })
  expect(recogniseColumns(['nom', 'email'], { surname: 'nom' })).toEqual({ nom: 'lastName', email: 'email' })
  expect(recogniseColumns(['surname', 'nom'], { surname: 'city' })).toEqual({ surname: 'city' })
  expect(() => recogniseColumns(['nom'], { name: 'surname' })).toThrow('the file has no column name')
  expect(() => recogniseColumns(['nom'], { nom: 'shoe' })).toThrow('shoe is no field')
  expect(bareName('Post-Code (UK) 2')).toBe('postcode2')
  expect(fieldNames.map((field) => Object.values(recogniseColumns([field], {}))[0])).toEqual(fieldNames)
})

const only = (text: string) => {
  const { people, truth } = readLabelled(`cluster,${text}`, {}, undefined)
  return { person: people[0], truth }
}

test('readLabelled reads one person from a row, and joins what stands in two columns', () => {
  const header = 'full name,email,phone,phone2,house number,street,address2,town,state,zip,employer,dob'
  const cells =
    'Ann Mary Lee,ANN@acme.example,0113 496 0000,07400 123456,14,Taylor St,Flat 2,Leeds,Yorks,LS1,Acme,5/3/1980'
  expect(only(`${header}\nx,${cells}`).person).toEqual({
    firstName: 'Ann Mary',
    lastName: 'Lee',
    email: 'ann@acme.example',
    phone: '+441134960000',
    mobile: '+447400123456',
    addressLine1: '14 Taylor St',
    addressLine2: 'Flat 2',
    city: 'Leeds',
    county: 'Yorks',
    postcode: 'LS1',
    companyName: 'Acme',
    dateOfBirth: '19800305',
  })
  expect(only('name,street,mobile,email\nx,Lee,Taylor St,07400 123456,none').person).toMatchObject({
    firstName: null,
    lastName: 'Lee',
    addressLine1: 'Taylor St',
    mobile: '+447400123456',
    phone: null,
    email: null,
  })
  expect(only('name,first name,forenames\nx,Ann Lee,Ann,Mary').person).toMatchObject({
    firstName: 'Ann Mary',
    lastName: 'Lee',
  })
  expect(only('name,house number\nx,,').person).toMatchObject({ firstName: null, lastName: null, addressLine1: null })
})

test('readLabelled knows which records are of one person, and which nobody can say', () => {
  const read = (text: string, truth?: string) => readLabelled(text, {}, truth).truth
  expect(read('cluster,surname\nrec-12-org,Lee\nrec-12-dup-0,Lee\nrec-x,Lee\n,Lee')).toEqual([
    'rec-12',
    'rec-12',
    'rec-x',
    undefined,
  ])
  expect(read('cluster,rec_id,surname\na,1,Lee\nb,1,Lee')).toEqual(['1', '1'])
  expect(read('cluster,rec_id,surname\na,1,Lee\nb,2,Lee')).toEqual(['a', 'b'])
  expect(read('Who,who,surname\na,1,Lee\nb,1,Lee', 'who')).toEqual(['1', '1'])
  expect(() => read('who,shoe\na,1', 'who')).toThrow('No column is known by its name')
  expect(() => read('name,,shoe\na,,1')).toThrow('Name one with --truth COLUMN. Columns found: name, shoe.')
  expect(() => read('name,,shoe\na,,1', 'who')).toThrow('The file has no column who. Name one')
})
