import { expect, test } from 'vitest'
import { draw } from '#lib/testing/draw.ts'
import { Band, percent } from './band.tsx'

const band = (place: number, href?: string) =>
  draw(
    <Band name="March 2026: 14 bookings" place={place} of={4} height={156} {...(href && { href })}>
      <text>14</text>
    </Band>,
  )

test('the whole part of the width is the link, named in full', () => {
  const { all } = band(1, '/admin/bookings')
  expect(all('rect')[0]?.attributes).toMatchObject({ x: '25%', width: '25%', height: '156' })
  expect(all('a')[0]?.attributes).toMatchObject({ href: '/admin/bookings', 'aria-label': 'March 2026: 14 bookings' })
  expect(all('title')[0]?.words).toBe('March 2026: 14 bookings')
})

test('without rows to open it is no link, and still says what it is', () => {
  const { all } = band(3)
  expect(all('a')).toEqual([])
  expect(all('rect')[0]?.attributes).toMatchObject({ x: '75%', width: '25%' })
  expect(all('title')[0]?.words).toBe('March 2026: 14 bookings')
})

test('shares of the width are written short', () => {
  expect([percent(0), percent(1 / 3), percent(0.5), percent(1)]).toEqual(['0%', '33.333%', '50%', '100%'])
})
