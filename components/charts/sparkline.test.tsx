import { expect, test } from 'vitest'
import { draw } from '#lib/testing/draw.ts'
import { Sparkline } from './sparkline.tsx'

const heights = (...values: number[]) =>
  draw(<Sparkline values={values} label="Bookings by quarter: 4" />)
    .all('rect')
    .map(({ attributes }) => Number(attributes.height))

test('bars are as tall as their share of the highest, and one of zero is seen as zero', () => {
  expect(heights(4, 2, 0, 1)).toEqual([24, 12, 1, 6])
})

test('all zero, all equal, one value and very large ones', () => {
  expect(heights(0, 0)).toEqual([1, 1])
  expect(heights(3, 3)).toEqual([24, 24])
  expect(heights(9)).toEqual([24])
  expect(heights(1e15, 1)).toEqual([24, 3])
  expect(heights()).toEqual([])
})

test('its accessible name is its content', () => {
  const [svg] = draw(<Sparkline values={[1]} label="Bookings by quarter: 1" />).all('svg')
  expect(svg).toMatchObject({ words: 'Bookings by quarter: 1', attributes: { role: 'img' } })
})
