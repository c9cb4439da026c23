import { expect, test } from 'vitest'
import { csvMark, csvText } from './csv.ts'

test('csvText ends lines and quotes cells as in RFC 4180', () => {
  expect(
    csvText([
      ['name', 'note'],
      ['Zoë', 'said "no", twice'],
    ]),
  ).toBe('name,note\r\nZoë,"said ""no"", twice"\r\n')
})

test('csvText writes null as an empty cell', () => expect(csvText([[null, 'a']])).toBe(',a\r\n'))

test.each(['=1+1', '+44', '-1', '@cmd', '\tx'])('%j is no formula in a spreadsheet', (cell) => {
  expect(csvText([[cell]])).toBe(`'${cell}\r\n`)
})

test('csvText leaves a sign inside a cell alone', () => expect(csvText([['a=b']])).toBe('a=b\r\n'))

test('csvMark is the byte order mark of UTF-8', () => {
  expect([...new TextEncoder().encode(csvMark)]).toEqual([0xef, 0xbb, 0xbf])
})
