import { expect, test } from 'vitest'
import { holdsAnotherRow } from './holds-another-row.ts'
import { LostLines } from './lost-lines.ts'

test('holdsAnotherRow compares the last line with what stands before the cell, and the first with what follows', () => {
  const [jon, kit] = ['jon@w.example', 'kit@w.example']
  expect(holdsAnotherRow([jon, `note\n${kit},x`, '90'], ',')).toBe(true)
  expect(holdsAnotherRow([jon, `note\n${kit},x,y`, '90'], ',')).toBe(false)
  expect(holdsAnotherRow([jon, `note\n${kit}`, '90'], ',')).toBe(false)
  expect(holdsAnotherRow([`note,${kit}\nx`, jon], ',')).toBe(true)
  expect(holdsAnotherRow([`note,y,${kit}\nx`, jon], ',')).toBe(false)
  expect(holdsAnotherRow(['K2', `note,${kit}\nx`, jon], ',')).toBe(true)
  expect(holdsAnotherRow(['K2', `note,y,z,${kit}\nx`, jon], ',')).toBe(false)
  expect(holdsAnotherRow([`note,none\nx`, jon], ',')).toBe(false)
  expect(holdsAnotherRow([`note;${kit}\r\nx`, jon], ';')).toBe(true)
  expect(holdsAnotherRow([`${jon}\n${kit}`], ',')).toBe(false)
})

test('LostLines gives each line as a row, the last one at the end, also where a piece ends between CR and LF', () => {
  const lost = new LostLines(4, 2)
  const row = (text: string, line: number) => ({ cells: [text], line, openQuote: 2 })
  expect(lost.take('a\r')).toEqual([])
  expect(lost.take('\nb\rc\nd')).toEqual([row('a', 4), row('b', 5), row('c', 6)])
  expect(lost.finish()).toEqual([row('d', 7)])
  expect(lost.finish()).toEqual([])
})
