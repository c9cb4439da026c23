import { expect, test } from 'vitest'
import { csvMark, csvText, withoutNeutraliser } from './csv.ts'

test('csvText ends lines and quotes cells as in RFC 4180', () => {
  expect(
    csvText([
      ['name', 'note'],
      ['Zoë', 'said "no", twice'],
    ]),
  ).toBe('name,note\r\nZoë,"said ""no"", twice"\r\n')
})

test('csvText writes null as an empty cell', () => expect(csvText([[null, 'a']])).toBe(',a\r\n'))

test.each(['=1+1', '+44', '-1', '@cmd', '\tx', '＝1+1', '＋44', '－1', '＠cmd'])(
  '%j is no formula in a spreadsheet, and comes back as it was',
  (cell) => {
    expect(csvText([[cell]])).toBe(`'${cell}\r\n`)
    expect(withoutNeutraliser(`'${cell}`)).toBe(cell)
  },
)

test('withoutNeutraliser leaves other quotes alone', () => {
  expect(["'t Hooft", "'", 'a'].map(withoutNeutraliser)).toEqual(["'t Hooft", "'", 'a'])
})

test('csvText leaves a sign inside a cell alone', () => expect(csvText([['a=b']])).toBe('a=b\r\n'))

test('csvMark is the byte order mark of UTF-8', () => {
  expect([...new TextEncoder().encode(csvMark)]).toEqual([0xef, 0xbb, 0xbf])
})
