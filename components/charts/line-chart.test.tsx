import { expect, test } from 'vitest'
import { draw } from '#lib/testing/draw.ts'
import { LineChart } from './line-chart.tsx'

function drawLine(...values: number[]) {
  const drawn = draw(
    <LineChart
      title="People on record"
      points={values.map((value, place) => ({
        label: `Month ${place + 1}`,
        tick: `M${place + 1}`,
        value,
        href: `/admin/users?until=${place}`,
      }))}
      say={(value) => `${value} people`}
      columns={['End of', 'People']}
      empty="No people yet."
    />,
  )
  const [path] = drawn.all('path')
  const corners = [...(path?.attributes.d ?? '').matchAll(/([\d.]+),([\d.]+)/g)].map(([, x, y]) => [
    Number(x),
    Number(y),
  ])
  const ticks = drawn.all('text').filter(({ attributes }) => attributes['data-side'] === 'left')
  return { ...drawn, corners, ticks: ticks.map(({ words }) => words) }
}

test('the line goes through every value, at the middle of its part of the width', () => {
  const { corners, ticks, all } = drawLine(0, 30, 60)
  expect(ticks).toEqual(['0', '20', '40', '60'])
  expect(corners).toEqual([
    [16.667, 120],
    [50, 69],
    [83.333, 18],
  ])
  expect(all('circle').map(({ attributes }) => [attributes.cx, attributes.cy])).toEqual([
    ['16.667%', '120'],
    ['50%', '69'],
    ['83.333%', '18'],
  ])
})

test('the drawing says its latest value, and the table all of them, with their links', () => {
  const { all } = drawLine(200, 210, 224)
  expect(all('svg')[0]?.attributes).toMatchObject({
    role: 'img',
    'aria-label': 'People on record. Month 3: 224 people',
  })
  expect(all('title').map(({ words }) => words)).toEqual([
    'Month 1: 200 people',
    'Month 2: 210 people',
    'Month 3: 224 people',
  ])
  expect(all('td').map(({ words }) => words)).toEqual(['200 people', '210 people', '224 people'])
  expect(all('a').map(({ attributes }) => attributes.href)).toEqual([0, 1, 2].map((n) => `/admin/users?until=${n}`))
})

test('only the latest figure stands beside the line until another is pointed at', () => {
  const dots = drawLine(1, 2, 3)
    .all('g')
    .flatMap(({ attributes }) => attributes['data-last'] ?? [])
  expect(dots).toEqual(['false', 'false', 'true'])
})

test('values below zero lie under the line of zero', () => {
  const { corners, all, ticks } = drawLine(-40, 20)
  expect(ticks).toEqual(['-40', '-20', '0', '20'])
  const zero = all('line')[ticks.indexOf('0')]?.attributes.y1
  expect(corners.map(([, y]) => y)).toEqual([120, 18])
  expect(Number(zero)).toBe(52)
})

test('equal values make a level line within the ticks', () => {
  const { corners, ticks } = drawLine(7, 7, 7)
  expect(new Set(corners.map(([, y]) => y)).size).toBe(1)
  expect(ticks).toEqual(['0', '2', '4', '6', '8'])
})

test('a single value is a dot', () => {
  const { all, corners } = drawLine(5)
  expect(all('circle')).toHaveLength(1)
  expect(corners).toHaveLength(1)
})

test('very large values are drawn and read by round ticks', () => {
  const { ticks, corners } = drawLine(1e12, 9e12)
  expect(ticks).toEqual(['0', '5tn', '10tn'])
  expect(corners.every(([x, y]) => Number.isFinite(x) && Number.isFinite(y))).toBe(true)
})

test('where all are zero, or none is, it says so in words', () => {
  for (const { words, all } of [drawLine(0, 0), drawLine()]) {
    expect(words).toBe('No people yet.')
    expect(all('svg')).toEqual([])
  }
})

test('labels that would touch are thinned', () => {
  const rooms = drawLine(...Array.from({ length: 24 }, (_, place) => place))
    .all('g')
    .flatMap(({ attributes }) => attributes['data-room'] ?? [])
  expect(rooms).toHaveLength(24)
  expect(rooms.filter((room) => room === 'narrow')).toHaveLength(6)
})
