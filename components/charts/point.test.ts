import { expect, test } from 'vitest'
import { groupsOf, nameOf } from './point.ts'

const point = (label: string, group?: string) => ({
  label,
  tick: label,
  value: 14,
  href: '/admin/bookings' as const,
  ...(group && { group }),
})

test('a point says its label and its value', () => {
  expect(nameOf(point('March 2026'), (value) => `${value} bookings`)).toBe('March 2026: 14 bookings')
})

test('a group is named where it begins', () => {
  expect(groupsOf([point('a', '2025'), point('b', '2025'), point('c', '2026'), point('d', '2026')])).toEqual([
    '2025',
    undefined,
    '2026',
    undefined,
  ])
})

test('a group of one point gives way to the next one, but not at the end', () => {
  expect(groupsOf([point('Dec', '2025'), point('Jan', '2026'), point('Feb', '2026'), point('Jan', '2027')])).toEqual([
    undefined,
    '2026',
    undefined,
    '2027',
  ])
  expect(groupsOf([point('only')])).toEqual([undefined])
})
