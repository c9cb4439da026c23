import { expect, test } from 'vitest'
import { cellOf, fileCellOf } from './cells.ts'
import type { Column, Kind, Value } from './columns.ts'

const now = new Date('2026-11-20T12:00:00Z')
const at = new Date('2026-11-18T12:00:00Z')
const column = (value: Value, kind?: Kind): Column<object> => ({
  label: 'X',
  value: () => value,
  ...(kind && { kind }),
})

test.each<[string, Value, Kind | undefined, unknown, string | null]>([
  ['nothing', null, undefined, null, null],
  ['an empty text', '', undefined, null, ''],
  ['a text', 'Ada', undefined, 'Ada', 'Ada'],
  ['a figure', 12, 'number', '12', '12'],
  ['a large figure', 12345, 'number', '12,345', '12345'],
  ['no figure at all', 0, 'number', '0', '0'],
  ['money', '1250.00', 'money', '£1,250.00', '1250.00'],
  ['a flag', true, 'yes', 'Yes', 'Yes'],
  ['a flag as the database writes it', 'false', 'yes', 'No', 'No'],
  ['a day', '2026-12-01', 'day', '1 Dec 2026', '2026-12-01'],
  ['a moment', at, 'moment', { words: '2 days ago', at: at.toISOString() }, at.toISOString()],
  ['a state', { word: 'Paid', tone: 'good' }, undefined, { words: 'Paid', tone: 'good' }, 'Paid'],
])('%s is drawn and filed', (_, value, kind, drawn, filed) => {
  expect(cellOf(column(value, kind), {}, now)).toEqual(drawn)
  expect(fileCellOf(column(value, kind), {}, now)).toBe(filed)
})

test('words lead somewhere where their column says so for the row', () => {
  const linked: Column<object> = { ...column('Ada'), href: () => '/admin/users/1' }
  expect(cellOf(linked, {}, now)).toEqual({ words: 'Ada', href: '/admin/users/1' })
  expect(cellOf({ ...linked, href: () => null }, {}, now)).toBe('Ada')
})
