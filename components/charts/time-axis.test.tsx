import { expect, test } from 'vitest'
import { draw } from '#lib/testing/draw.ts'
import { TimeAxis } from './time-axis.tsx'

const points = Array.from({ length: 24 }, (_, place) => ({
  label: `Month ${place + 1}`,
  tick: 'Mar',
  group: place < 3 ? '2025' : '2026',
  value: 1,
  href: '/admin/bookings' as const,
}))
const narrowest = (from: number) =>
  draw(<TimeAxis points={points.slice(from)} />)
    .all('g')
    .flatMap(({ attributes, words }) => (attributes['data-room'] === 'narrow' ? [words] : []))

test('a label stands where a group begins, however few there is room for', () => {
  expect(narrowest(0)[0]).toBe('Mar2025')
  expect(narrowest(2)[0]).toBe('Mar2026')
})

test('every label stands under the middle of its point', () => {
  const ticks = draw(<TimeAxis points={points.slice(0, 4)} />).all('text')
  const places = ticks.filter(({ words }) => words === 'Mar').map(({ attributes }) => attributes.x)
  expect(places).toEqual(['12.5%', '37.5%', '62.5%', '87.5%'])
})
