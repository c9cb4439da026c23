import { expect, test } from 'vitest'
import { csvMark, csvText } from './csv.ts'

test('lines end as RFC 4180 has them, and what needs quotes has them', () => {
  expect(
    csvText([
      ['name', 'note'],
      ['Zoë', 'said "no", twice'],
    ]),
  ).toBe('name,note\r\nZoë,"said ""no"", twice"\r\n')
})

test('nothing is an empty cell', () => expect(csvText([[null, 'a']])).toBe(',a\r\n'))

test.each(['=1+1', '+44', '-1', '@cmd', '\tx'])('%j is no formula in a spreadsheet', (cell) => {
  expect(csvText([[cell]])).toBe(`'${cell}\r\n`)
})

test('a sign within a cell stays as it is', () => expect(csvText([['a=b']])).toBe('a=b\r\n'))

test('the mark is the one that spreadsheets know UTF-8 by', () => {
  expect([...new TextEncoder().encode(csvMark)]).toEqual([0xef, 0xbb, 0xbf])
})
