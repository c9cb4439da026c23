import { expect, test } from 'vitest'
import { exportPeopleInput } from './export-input.ts'

test('exportPeopleInput takes a filter and columns, or everyone picked', () => {
  const pick = '00000000-0000-4000-8000-000000000000'
  expect(exportPeopleInput.parse({ columns: 'email', q: 'zoë' })).toMatchObject({
    columns: ['name', 'email'],
    q: 'zoë',
  })
  expect(exportPeopleInput.safeParse({ columns: 'email', pick }).success).toBe(true)
})

test('exportPeopleInput wants columns, and no page', () => {
  expect(exportPeopleInput.safeParse({}).success).toBe(false)
  for (const over of [{ cursor: 'x' }, { pageSize: '10' }, { view: 'all' }])
    expect(exportPeopleInput.safeParse({ columns: 'email', ...over }).success).toBe(false)
})
