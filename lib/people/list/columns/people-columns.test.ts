import { expect, test } from 'vitest'
import { type ColumnName, columnNames, type PersonCells, peopleColumns } from './people-columns.ts'

function cellsOf(over: Partial<PersonCells> = {}): PersonCells {
  return Object({ id: 'u1', ...Object.fromEntries(columnNames.map((name) => [name, null])), ...over })
}

function shown(name: ColumnName, value: string | null) {
  return peopleColumns[name]?.value(cellsOf({ [name]: value }), new Date())
}

test('peopleColumns shows a status in words, with its tone', () => {
  expect(shown('status', 'active')).toEqual({ word: 'Active', tone: 'good' })
  expect(shown('status', 'inactive')).toEqual({ word: 'Inactive', tone: 'quiet' })
  expect(shown('status', 'suspended')).toEqual({ word: 'Suspended', tone: 'danger' })
})

test('peopleColumns shows other words without a tone, a text as it is, and nothing for nothing', () => {
  expect(shown('customerType', 'corporate')).toBe('Corporate')
  expect(shown('preferredContactMethod', 'email')).toBe('Email')
  expect(shown('city', 'active')).toBe('active')
  expect(shown('status', null)).toBeNull()
})

test('peopleColumns leads to a person from the name alone', () => {
  expect(peopleColumns.name?.href?.(cellsOf())).toBe('/admin/users/u1')
  expect(peopleColumns.email?.href).toBeUndefined()
})
