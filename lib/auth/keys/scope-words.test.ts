import { expect, test } from 'vitest'
import { areaInWords, scopesByArea, scopesInWords, splitScope, stepInWords } from './scope-words.ts'
import { scopesOf } from './scopes.ts'

test('scopes are worded area by area', () => {
  expect(scopesInWords(['bookings:read', 'bookings:write', 'teaching:reveal'])).toBe(
    'Bookings: read, write; Courses and sessions: open sealed fields',
  )
  expect(scopesInWords(null)).toBe('Everything its role allows')
  expect([areaInWords('people'), stepInWords('erase'), splitScope('a:b')]).toEqual([
    'People',
    'erase people',
    { area: 'a', step: 'b' },
  ])
})

test('every scope of a role stands once, under its area, apart from reading and writing or not', () => {
  const all = scopesOf('admin')
  const grouped = scopesByArea(all)
  expect(grouped.flatMap(({ plain, alone }) => [...plain, ...alone]).toSorted()).toEqual(all.toSorted())
  expect(grouped.find(({ area }) => area === 'people')).toEqual({
    area: 'people',
    plain: ['people:read', 'people:write'],
    alone: ['people:erase', 'people:export', 'people:merge', 'people:reveal'],
  })
})
