import { expect, test } from 'vitest'
import { draw } from '#lib/testing/draw.ts'
import { BarChart } from './bar-chart.tsx'
import type { Point } from './point.ts'

const months = ['January', 'February', 'March', 'April', 'May', 'June']

function bars(...values: number[]) {
  const points = values.map(
    (value, place): Point => ({
      label: `${months[place % 6]} ${2026 + Math.floor(place / 6)}`,
      tick: (months[place % 6] ?? '').slice(0, 3),
      group: String(2026 + Math.floor(place / 6)),
      value,
      href: `/admin/bookings?madeFrom=${place}`,
    }),
  )
  const drawn = draw(
    <BarChart
      title="Bookings made"
      points={points}
      say={(value) => `${value} bookings`}
      columns={['Month', 'Bookings']}
      empty="No booking was made."
      note="All of them."
    />,
  )
  const rects = drawn.all('rect').filter(({ attributes }) => attributes['data-zero'])
  return { ...drawn, rects, heights: rects.map(({ attributes }) => Number(attributes.height)) }
}

test('each bar is a link to its rows, named in full, and as tall as its share of the highest', () => {
  const { all, heights } = bars(14, 7, 28)
  expect(
    all('a')
      .slice(0, 3)
      .map(({ attributes }) => [attributes.href, attributes['aria-label']]),
  ).toEqual([
    ['/admin/bookings?madeFrom=0', 'January 2026: 14 bookings'],
    ['/admin/bookings?madeFrom=1', 'February 2026: 7 bookings'],
    ['/admin/bookings?madeFrom=2', 'March 2026: 28 bookings'],
  ])
  expect(heights).toEqual([51, 25, 102])
})

test('the figure stands on each bar, and the table says the same in words, with the same links', () => {
  const { all, words } = bars(14, 1240)
  expect(all('text').map((text) => text.words)).toEqual(['Jan', '2026', 'Feb', '14', '1.24k'])
  expect(all('th').map((cell) => cell.words)).toEqual(['Month', 'Bookings', 'January 2026', 'February 2026'])
  expect(all('td').map((cell) => cell.words)).toEqual(['14 bookings', '1240 bookings'])
  expect(
    all('a')
      .slice(2)
      .map(({ attributes }) => attributes.href),
  ).toEqual(['/admin/bookings?madeFrom=0', '/admin/bookings?madeFrom=1'])
  expect(words).toContain('Show as a table: Bookings made')
  expect(words).toContain('All of them.')
})

test('a bar of zero is seen as zero, and one of a millionth is not lost', () => {
  const { rects, heights, all } = bars(0, 1, 1_000_000)
  expect(heights).toEqual([2, 2, 102])
  expect(rects.map(({ attributes }) => attributes['data-zero'])).toEqual(['true', 'false', 'false'])
  expect(all('text').map((text) => text.words)).toContain('0')
})

test('where all are zero, or none is, it says so in words', () => {
  for (const { words, all } of [bars(0, 0, 0), bars()]) {
    expect(words).toBe('No booking was made.')
    expect([all('svg'), all('table')]).toEqual([[], []])
  }
})

test('equal bars are equally tall', () => expect(bars(7, 7, 7).heights).toEqual([102, 102, 102]))

test('a single bar is no wall', () => {
  const [bar] = bars(5).rects
  expect(bar?.attributes).toMatchObject({ x: '45%', width: '10%', height: '102' })
})

test('what is below zero hangs under the line, its figure above it', () => {
  const { rects, all } = bars(10, -10)
  expect(rects.map(({ attributes }) => [attributes.y, attributes.height])).toEqual([
    ['18', '51'],
    ['69', '51'],
  ])
  expect(all('line').map(({ attributes }) => attributes.y1)).toEqual(['69'])
  expect(all('text').at(-1)).toMatchObject({ words: '-10', attributes: { y: '63' } })
})

test('very large values are short on the bar and whole in its name', () => {
  const { all } = bars(1_234_567_890)
  expect(all('text').at(-1)?.words).toBe('1.23bn')
  expect(all('a')[0]?.attributes['aria-label']).toBe('January 2026: 1234567890 bookings')
})

test('figures that would touch are thinned, the latest last', () => {
  const { all } = bars(...Array.from({ length: 40 }, (_, place) => 1000 + place))
  const rooms = all('text')
    .filter(({ words }) => words.endsWith('k'))
    .map(({ attributes }) => attributes['data-room'])
  expect(rooms).toHaveLength(40)
  expect(rooms.at(-1)).toBe('narrow')
  // Each needs 37 pixels, of which a phone has 288 and a tablet 480.
  expect(rooms.filter((room) => room === 'narrow')).toHaveLength(5)
  expect(rooms.filter((room) => room === 'narrow' || room === 'medium')).toHaveLength(10)
  expect(rooms.filter((room) => room === 'none')).toHaveLength(30)
})

test('nothing of it sticks out sideways', () => {
  for (const { rects } of [bars(1), bars(1, 2, 3), bars(...Array.from({ length: 60 }, () => 1))])
    for (const { attributes } of rects) {
      const [x, width] = [Number.parseFloat(attributes.x ?? ''), Number.parseFloat(attributes.width ?? '')]
      expect(x).toBeGreaterThanOrEqual(0)
      expect(x + width).toBeLessThanOrEqual(100)
    }
})
