import { expect, test } from 'vitest'
import { draw } from '#lib/testing/draw.ts'
import { HeatMap } from './heat-map.tsx'

const days = ['Monday', 'Tuesday'].map((label) => ({ label, tick: label.slice(0, 3) }))

function drawMap(counts: number[][], hours = counts[0]?.length ?? 0) {
  const drawn = draw(
    <HeatMap
      title="Entries by weekday and hour"
      rows={days}
      columns={Array.from({ length: hours }, (_, hour) => ({ label: `${hour}:00`, tick: String(hour) }))}
      counts={counts}
      say={(count) => `${count} entries`}
      head="Hour"
      empty="Nothing happened."
      note="Imports are left out."
    />,
  )
  const cells = drawn.all('rect').filter(({ words }) => words !== '')
  return { ...drawn, cells }
}

test('each cell says what it counts, and the more it counts the stronger it is', () => {
  const { cells } = drawMap([
    [0, 1, 5],
    [2, 30, 0],
  ])
  expect(cells.map(({ words }) => words)).toEqual([
    'Monday 0:00: 0 entries',
    'Monday 1:00: 1 entries',
    'Monday 2:00: 5 entries',
    'Tuesday 0:00: 2 entries',
    'Tuesday 1:00: 30 entries',
    'Tuesday 2:00: 0 entries',
  ])
  const shades = cells.map(({ attributes }) => (attributes['data-none'] ? 0 : Number(attributes['fill-opacity'])))
  expect(shades.map((shade) => shade.toFixed(2))).toEqual(['0.00', '0.30', '0.77', '0.53', '1.00', '0.00'])
})

test('the most is said in words, and the table says all, an hour to a row', () => {
  const { words, all } = drawMap([
    [0, 1],
    [2, 30],
  ])
  expect(all('svg')[0]?.attributes['aria-label']).toBe('Entries by weekday and hour. Most: Tuesday 1:00, 30 entries.')
  expect(words).toContain('Most: Tuesday 1:00, 30 entries.')
  expect(all('th').map((cell) => cell.words)).toEqual(['Hour', 'Mon', 'Tue', '0:00', '1:00'])
  expect(all('th')[1]?.attributes['aria-label']).toBe('Monday')
  expect(all('td').map((cell) => cell.words)).toEqual(['0', '2', '1', '30'])
  expect(words).toContain('Imports are left out.')
})

test('the legend names the counts of each shade', () => {
  const legend = drawMap([
    [0, 1],
    [2, 30],
  ]).all('li')
  expect(legend.map(({ words }) => words)).toEqual(['0', '1', '2–29', '30 or more'])
})

test('where all are zero, or there is no cell, it says so in words', () => {
  for (const { words, all } of [drawMap([[0], [0]]), drawMap([])]) {
    expect(words).toBe('Nothing happened.')
    expect(all('svg')).toEqual([])
  }
})

test('cells that are all equal share one shade, and a missing count is none', () => {
  const { cells } = drawMap([[4, 4], [4]])
  expect(cells.map(({ attributes }) => attributes['fill-opacity'])).toEqual(['1', '1', '1', undefined])
})

test('very large counts are written whole', () => {
  expect(
    drawMap([[1, 3_000_000]])
      .all('li')
      .at(-1)?.words,
  ).toBe('3,000,000 or more')
})

test('hours that would touch on a phone are thinned', () => {
  const { all } = drawMap([Array.from({ length: 24 }, () => 1)], 24)
  const hours = all('text').filter(({ attributes }) => attributes['data-room'])
  expect(hours.filter(({ attributes }) => attributes['data-room'] === 'narrow').map(({ words }) => words)).toEqual(
    Array.from({ length: 12 }, (_, hour) => String(hour * 2)),
  )
  expect(hours).toHaveLength(24)
})
